ring.Remainder STEXT size=80 args=0x10 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (ring/ring.go:16)	TEXT	ring.Remainder(SB), ABIInternal, $16-16
	0x0000 00000 (ring/ring.go:16)	MOVD	16(g), R16
	0x0004 00004 (ring/ring.go:16)	PCDATA	$0, $-2
	0x0004 00004 (ring/ring.go:16)	CMP	R16, RSP
	0x0008 00008 (ring/ring.go:16)	BLS	60
	0x000c 00012 (ring/ring.go:16)	PCDATA	$0, $-1
	0x000c 00012 (ring/ring.go:16)	MOVD.W	R30, -16(RSP)
	0x0010 00016 (ring/ring.go:16)	MOVD	R29, -8(RSP)
	0x0014 00020 (ring/ring.go:16)	SUB	$8, RSP, R29
	0x0018 00024 (ring/ring.go:16)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0018 00024 (ring/ring.go:16)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0018 00024 (ring/ring.go:16)	FUNCDATA	$5, ring.Remainder.arginfo1(SB)
	0x0018 00024 (ring/ring.go:16)	FUNCDATA	$6, ring.Remainder.argliveinfo(SB)
	0x0018 00024 (ring/ring.go:16)	PCDATA	$3, $1
	0x0018 00024 (ring/ring.go:17)	CBZ	R1, 52
	0x001c 00028 (ring/ring.go:17)	ADD	$1, R0, R2
	0x0020 00032 (ring/ring.go:17)	PCDATA	$0, $-3
	0x0020 00032 (ring/ring.go:17)	UREM	R1, R2, R0
	0x0028 00040 (ring/ring.go:17)	PCDATA	$0, $-1
	0x0028 00040 (ring/ring.go:17)	MOVD	-8(RSP), R29
	0x002c 00044 (ring/ring.go:17)	MOVD.P	16(RSP), R30
	0x0030 00048 (ring/ring.go:17)	RET	(R30)
	0x0034 00052 (ring/ring.go:17)	PCDATA	$1, $0
	0x0034 00052 (ring/ring.go:17)	CALL	runtime.panicdivide(SB)
	0x0038 00056 (ring/ring.go:17)	HINT	$0
	0x003c 00060 (ring/ring.go:17)	NOP
	0x003c 00060 (ring/ring.go:16)	PCDATA	$1, $-1
	0x003c 00060 (ring/ring.go:16)	PCDATA	$0, $-2
	0x003c 00060 (ring/ring.go:16)	STP	(R0, R1), 8(RSP)
	0x0040 00064 (ring/ring.go:16)	MOVD	R30, R3
	0x0044 00068 (ring/ring.go:16)	CALL	runtime.morestack_noctxt(SB)
	0x0048 00072 (ring/ring.go:16)	PCDATA	$0, $-1
	0x0048 00072 (ring/ring.go:16)	LDP	8(RSP), (R0, R1)
	0x004c 00076 (ring/ring.go:16)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb a9 01 00 54 fe 0f 1f f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 00 00 b4 02 04 00 91  .....#..........
	0x0020 5b 08 c1 9a 60 8b 01 9b fd 83 5f f8 fe 07 41 f8  [...`....._...A.
	0x0030 c0 03 5f d6 00 00 00 94 1f 20 03 d5 e0 87 00 a9  .._...... ......
	0x0040 e3 03 1e aa 00 00 00 94 e0 87 40 a9 ed ff ff 17  ..........@.....
	rel 52+4 t=R_CALLARM64 runtime.panicdivide+0
	rel 68+4 t=R_CALLARM64 runtime.morestack_noctxt+0
ring.Mask STEXT size=16 args=0x10 locals=0x0 funcid=0x0 align=0x0 leaf
	0x0000 00000 (ring/ring.go:21)	TEXT	ring.Mask(SB), LEAF|NOFRAME|ABIInternal, $0-16
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$5, ring.Mask.arginfo1(SB)
	0x0000 00000 (ring/ring.go:21)	FUNCDATA	$6, ring.Mask.argliveinfo(SB)
	0x0000 00000 (ring/ring.go:21)	PCDATA	$3, $1
	0x0000 00000 (ring/ring.go:22)	ADD	$1, R0, R2
	0x0004 00004 (ring/ring.go:22)	SUB	$1, R1, R1
	0x0008 00008 (ring/ring.go:22)	AND	R1, R2, R0
	0x000c 00012 (ring/ring.go:22)	RET	(R30)
	0x0000 02 04 00 91 21 04 00 d1 40 00 01 8a c0 03 5f d6  ....!...@....._.
ring.Reset STEXT size=16 args=0x10 locals=0x0 funcid=0x0 align=0x0 leaf
	0x0000 00000 (ring/ring.go:26)	TEXT	ring.Reset(SB), LEAF|NOFRAME|ABIInternal, $0-16
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$5, ring.Reset.arginfo1(SB)
	0x0000 00000 (ring/ring.go:26)	FUNCDATA	$6, ring.Reset.argliveinfo(SB)
	0x0000 00000 (ring/ring.go:26)	PCDATA	$3, $1
	0x0000 00000 (ring/ring.go:27)	ADD	$1, R0, R2
	0x0004 00004 (ring/ring.go:28)	CMP	R2, R1
	0x0008 00008 (ring/ring.go:31)	CSEL	NE, R2, ZR, R0
	0x000c 00012 (ring/ring.go:28)	RET	(R30)
	0x0000 02 04 00 91 3f 00 02 eb 40 10 9f 9a c0 03 5f d6  ....?...@....._.
