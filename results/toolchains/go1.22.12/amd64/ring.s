ring.Remainder STEXT nosplit size=28 args=0x10 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (ring/ring.go:16)	TEXT	ring.Remainder(SB), NOSPLIT|ABIInternal, $8-16
	0x0000 00000 (ring/ring.go:16)	PUSHQ	BP
	0x0001 00001 (ring/ring.go:16)	MOVQ	SP, BP
	0x0004 00004 (ring/ring.go:16)	FUNCDATA	$0, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x0004 00004 (ring/ring.go:16)	FUNCDATA	$1, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x0004 00004 (ring/ring.go:16)	FUNCDATA	$5, ring.Remainder.arginfo1(SB)
	0x0004 00004 (ring/ring.go:16)	FUNCDATA	$6, ring.Remainder.argliveinfo(SB)
	0x0004 00004 (ring/ring.go:16)	PCDATA	$3, $1
	0x0004 00004 (ring/ring.go:17)	TESTQ	BX, BX
	0x0007 00007 (ring/ring.go:17)	JEQ	22
	0x0009 00009 (ring/ring.go:17)	INCQ	AX
	0x000c 00012 (ring/ring.go:17)	XORL	DX, DX
	0x000e 00014 (ring/ring.go:17)	DIVQ	BX
	0x0011 00017 (ring/ring.go:17)	MOVQ	DX, AX
	0x0014 00020 (ring/ring.go:17)	POPQ	BP
	0x0015 00021 (ring/ring.go:17)	RET
	0x0016 00022 (ring/ring.go:17)	PCDATA	$1, $0
	0x0016 00022 (ring/ring.go:17)	CALL	runtime.panicdivide(SB)
	0x001b 00027 (ring/ring.go:17)	XCHGL	AX, AX
	0x0000 55 48 89 e5 48 85 db 74 0d 48 ff c0 31 d2 48 f7  UH..H..t.H..1.H.
	0x0010 f3 48 89 d0 5d c3 e8 00 00 00 00 90              .H..].......
	rel 23+4 t=R_CALL runtime.panicdivide+0
ring.Mask STEXT nosplit size=11 args=0x10 locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (ring/ring.go:21)	TEXT	ring.Mask(SB), NOSPLIT|NOFRAME|ABIInternal, $0-16
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$0, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$1, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$5, ring.Mask.arginfo1(SB)
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$6, ring.Mask.argliveinfo(SB)
	0x0000 00000 (ring/ring.go:21)	PCDATA	$3, $1
	0x0000 00000 (ring/ring.go:22)	INCQ	AX
	0x0003 00003 (ring/ring.go:22)	LEAQ	-1(BX), CX
	0x0007 00007 (ring/ring.go:22)	ANDQ	CX, AX
	0x000a 00010 (ring/ring.go:22)	RET
	0x0000 48 ff c0 48 8d 4b ff 48 21 c8 c3                 H..H.K.H!..
ring.Reset STEXT nosplit size=16 args=0x10 locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (ring/ring.go:26)	TEXT	ring.Reset(SB), NOSPLIT|NOFRAME|ABIInternal, $0-16
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$0, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$1, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$5, ring.Reset.arginfo1(SB)
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$6, ring.Reset.argliveinfo(SB)
	0x0000 00000 (ring/ring.go:26)	PCDATA	$3, $1
	0x0000 00000 (ring/ring.go:27)	INCQ	AX
	0x0003 00003 (ring/ring.go:28)	CMPQ	BX, AX
	0x0006 00006 (ring/ring.go:31)	MOVL	$0, CX
	0x000b 00011 (ring/ring.go:31)	CMOVQEQ	CX, AX
	0x000f 00015 (ring/ring.go:28)	RET
	0x0000 48 ff c0 48 39 c3 b9 00 00 00 00 48 0f 44 c1 c3  H..H9......H.D..
