ring.Remainder STEXT size=68 args=0xc locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (ring/ring.go:16)	TEXT	ring.Remainder(SB), ABIInternal, $0-12
	0x0000 00000 (ring/ring.go:16)	MOVW	8(g), R1
	0x0004 00004 (ring/ring.go:16)	PCDATA	$0, $-2
	0x0004 00004 (ring/ring.go:16)	CMP	R1, R13
	0x0008 00008 (ring/ring.go:16)	BLS	56
	0x000c 00012 (ring/ring.go:16)	PCDATA	$0, $-1
	0x000c 00012 (ring/ring.go:16)	MOVW.W	R14, -4(R13)
	0x0010 00016 (ring/ring.go:16)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0010 00016 (ring/ring.go:16)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0010 00016 (ring/ring.go:16)	FUNCDATA	$5, ring.Remainder.arginfo1(SB)
	0x0010 00016 (ring/ring.go:17)	MOVW	ring.n+4(FP), R0
	0x0014 00020 (ring/ring.go:17)	CMP	$0, R0
	0x0018 00024 (ring/ring.go:17)	BEQ	48
	0x001c 00028 (ring/ring.go:17)	MOVW	ring.x(FP), R2
	0x0020 00032 (ring/ring.go:17)	ADD	$1, R2, R1
	0x0024 00036 (ring/ring.go:17)	CALL	runtime.udiv(SB)
	0x0028 00040 (ring/ring.go:17)	MOVW	R1, ring.~r0+8(FP)
	0x002c 00044 (ring/ring.go:17)	MOVW.P	4(R13), R15
	0x0030 00048 (ring/ring.go:17)	PCDATA	$1, $0
	0x0030 00048 (ring/ring.go:17)	CALL	runtime.panicdivide(SB)
	0x0034 00052 (ring/ring.go:17)	AND.EQ	R0, R0
	0x0038 00056 (ring/ring.go:17)	NOP
	0x0038 00056 (ring/ring.go:16)	PCDATA	$1, $-1
	0x0038 00056 (ring/ring.go:16)	PCDATA	$0, $-2
	0x0038 00056 (ring/ring.go:16)	MOVW	R14, R3
	0x003c 00060 (ring/ring.go:16)	CALL	runtime.morestack_noctxt(SB)
	0x0040 00064 (ring/ring.go:16)	PCDATA	$0, $-1
	0x0040 00064 (ring/ring.go:16)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 0a 00 00 9a 04 e0 2d e5  ......].......-.
	0x0010 0c 00 9d e5 00 00 50 e3 04 00 00 0a 08 20 9d e5  ......P...... ..
	0x0020 01 10 82 e2 00 00 00 eb 10 10 8d e5 04 f0 9d e4  ................
	0x0030 00 00 00 eb 00 00 00 00 0e 30 a0 e1 00 00 00 eb  .........0......
	0x0040 ee ff ff ea                                      ....
	rel 36+4 t=R_CALLARM runtime.udiv+ebfffffe
	rel 48+4 t=R_CALLARM runtime.panicdivide+ebfffffe
	rel 60+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
ring.Mask STEXT size=28 args=0xc locals=0x0 funcid=0x0 align=0x0 leaf
	0x0000 00000 (ring/ring.go:21)	TEXT	ring.Mask(SB), LEAF|NOFRAME|ABIInternal, $-4-12
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$5, ring.Mask.arginfo1(SB)
	0x0000 00000 (ring/ring.go:22)	MOVW	ring.x(FP), R0
	0x0004 00004 (ring/ring.go:22)	ADD	$1, R0, R0
	0x0008 00008 (ring/ring.go:22)	MOVW	ring.n+4(FP), R1
	0x000c 00012 (ring/ring.go:22)	SUB	$1, R1, R1
	0x0010 00016 (ring/ring.go:22)	AND	R1, R0, R0
	0x0014 00020 (ring/ring.go:22)	MOVW	R0, ring.~r0+8(FP)
	0x0018 00024 (ring/ring.go:22)	JMP	(R14)
	0x0000 04 00 9d e5 01 00 80 e2 08 10 9d e5 01 10 41 e2  ..............A.
	0x0010 01 00 00 e0 0c 00 8d e5 00 f0 8e e2              ............
ring.Reset STEXT size=32 args=0xc locals=0x0 funcid=0x0 align=0x0 leaf
	0x0000 00000 (ring/ring.go:26)	TEXT	ring.Reset(SB), LEAF|NOFRAME|ABIInternal, $-4-12
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$5, ring.Reset.arginfo1(SB)
	0x0000 00000 (ring/ring.go:27)	MOVW	ring.x(FP), R0
	0x0004 00004 (ring/ring.go:27)	ADD	$1, R0, R0
	0x0008 00008 (ring/ring.go:28)	MOVW	ring.n+4(FP), R1
	0x000c 00012 (ring/ring.go:28)	CMP	R0, R1
	0x0010 00016 (ring/ring.go:28)	BNE	24
	0x0014 00020 (ring/ring.go:28)	MOVW	$0, R0
	0x0018 00024 (ring/ring.go:31)	MOVW	R0, ring.~r0+8(FP)
	0x001c 00028 (ring/ring.go:31)	JMP	(R14)
	0x0000 04 00 9d e5 01 00 80 e2 08 10 9d e5 00 00 51 e1  ..............Q.
	0x0010 00 00 00 1a 00 00 a0 e3 0c 00 8d e5 00 f0 8e e2  ................
