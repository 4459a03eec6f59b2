probe.Send STEXT size=80 align=0x0 args=0x10 locals=0x18 funcid=0x0
	0x0000 00000 (probe/probe.go:11)	TEXT	probe.Send(SB), ABIInternal, $32-16
	0x0000 00000 (probe/probe.go:11)	MOVD	16(g), R16
	0x0004 00004 (probe/probe.go:11)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:11)	CMP	R16, RSP
	0x0008 00008 (probe/probe.go:11)	BLS	48
	0x000c 00012 (probe/probe.go:11)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:11)	MOVD.W	R30, -32(RSP)
	0x0010 00016 (probe/probe.go:11)	MOVD	R29, -8(RSP)
	0x0014 00020 (probe/probe.go:11)	SUB	$8, RSP, R29
	0x0018 00024 (probe/probe.go:11)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (probe/probe.go:11)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (probe/probe.go:11)	FUNCDATA	$5, probe.Send.arginfo1(SB)
	0x0018 00024 (probe/probe.go:11)	FUNCDATA	$6, probe.Send.argliveinfo(SB)
	0x0018 00024 (probe/probe.go:11)	PCDATA	$3, $1
	0x0018 00024 (probe/probe.go:11)	MOVD	R1, probe.v+8(FP)
	0x001c 00028 (probe/probe.go:11)	MOVD	$probe.v+8(FP), R1
	0x0020 00032 (probe/probe.go:11)	PCDATA	$1, $1
	0x0020 00032 (probe/probe.go:11)	CALL	runtime.chansend1(SB)
	0x0024 00036 (probe/probe.go:11)	MOVD	-8(RSP), R29
	0x0028 00040 (probe/probe.go:11)	MOVD.P	32(RSP), R30
	0x002c 00044 (probe/probe.go:11)	RET	(R30)
	0x0030 00048 (probe/probe.go:11)	NOP
	0x0030 00048 (probe/probe.go:11)	PCDATA	$1, $-1
	0x0030 00048 (probe/probe.go:11)	PCDATA	$0, $-2
	0x0030 00048 (probe/probe.go:11)	STP	(R0, R1), 8(RSP)
	0x0034 00052 (probe/probe.go:11)	MOVD	R30, R3
	0x0038 00056 (probe/probe.go:11)	CALL	runtime.morestack_noctxt(SB)
	0x003c 00060 (probe/probe.go:11)	PCDATA	$0, $-1
	0x003c 00060 (probe/probe.go:11)	LDP	8(RSP), (R0, R1)
	0x0040 00064 (probe/probe.go:11)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 49 01 00 54 fe 0f 1e f8  ..@..c0.I..T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 1b 00 f9 e1 c3 00 91  .....#..........
	0x0020 00 00 00 94 fd 83 5f f8 fe 07 42 f8 c0 03 5f d6  ......_...B..._.
	0x0030 e0 87 00 a9 e3 03 1e aa 00 00 00 94 e0 87 40 a9  ..............@.
	0x0040 f0 ff ff 17 00 00 00 00 00 00 00 00 00 00 00 00  ................
	rel 32+4 t=R_CALLARM64 runtime.chansend1+0
	rel 56+4 t=R_CALLARM64 runtime.morestack_noctxt+0
probe.TrySend STEXT size=96 align=0x0 args=0x10 locals=0x28 funcid=0x0
	0x0000 00000 (probe/probe.go:13)	TEXT	probe.TrySend(SB), ABIInternal, $48-16
	0x0000 00000 (probe/probe.go:13)	MOVD	16(g), R16
	0x0004 00004 (probe/probe.go:13)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:13)	CMP	R16, RSP
	0x0008 00008 (probe/probe.go:13)	BLS	72
	0x000c 00012 (probe/probe.go:13)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:13)	MOVD.W	R30, -48(RSP)
	0x0010 00016 (probe/probe.go:13)	MOVD	R29, -8(RSP)
	0x0014 00020 (probe/probe.go:13)	SUB	$8, RSP, R29
	0x0018 00024 (probe/probe.go:13)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (probe/probe.go:13)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (probe/probe.go:13)	FUNCDATA	$5, probe.TrySend.arginfo1(SB)
	0x0018 00024 (probe/probe.go:13)	FUNCDATA	$6, probe.TrySend.argliveinfo(SB)
	0x0018 00024 (probe/probe.go:13)	PCDATA	$3, $1
	0x0018 00024 (probe/probe.go:15)	MOVD	R1, probe..autotmp_4-8(SP)
	0x001c 00028 (probe/probe.go:15)	MOVD	$probe..autotmp_4-8(SP), R1
	0x0020 00032 (probe/probe.go:15)	PCDATA	$1, $1
	0x0020 00032 (probe/probe.go:15)	CALL	runtime.selectnbsend(SB)
	0x0024 00036 (probe/probe.go:15)	TBZ	$0, R0, 56
	0x0028 00040 (probe/probe.go:16)	MOVD	$1, R0
	0x002c 00044 (probe/probe.go:16)	MOVD	-8(RSP), R29
	0x0030 00048 (probe/probe.go:16)	MOVD.P	48(RSP), R30
	0x0034 00052 (probe/probe.go:16)	RET	(R30)
	0x0038 00056 (probe/probe.go:18)	MOVD	ZR, R0
	0x003c 00060 (probe/probe.go:18)	MOVD	-8(RSP), R29
	0x0040 00064 (probe/probe.go:18)	MOVD.P	48(RSP), R30
	0x0044 00068 (probe/probe.go:18)	RET	(R30)
	0x0048 00072 (probe/probe.go:18)	NOP
	0x0048 00072 (probe/probe.go:13)	PCDATA	$1, $-1
	0x0048 00072 (probe/probe.go:13)	PCDATA	$0, $-2
	0x0048 00072 (probe/probe.go:13)	STP	(R0, R1), 8(RSP)
	0x004c 00076 (probe/probe.go:13)	MOVD	R30, R3
	0x0050 00080 (probe/probe.go:13)	CALL	runtime.morestack_noctxt(SB)
	0x0054 00084 (probe/probe.go:13)	PCDATA	$0, $-1
	0x0054 00084 (probe/probe.go:13)	LDP	8(RSP), (R0, R1)
	0x0058 00088 (probe/probe.go:13)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 09 02 00 54 fe 0f 1d f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 13 00 f9 e1 83 00 91  .....#..........
	0x0020 00 00 00 94 a0 00 00 36 e0 03 40 b2 fd 83 5f f8  .......6..@..._.
	0x0030 fe 07 43 f8 c0 03 5f d6 e0 03 1f aa fd 83 5f f8  ..C..._......._.
	0x0040 fe 07 43 f8 c0 03 5f d6 e0 87 00 a9 e3 03 1e aa  ..C..._.........
	0x0050 00 00 00 94 e0 87 40 a9 ea ff ff 17 00 00 00 00  ......@.........
	rel 32+4 t=R_CALLARM64 runtime.selectnbsend+0
	rel 80+4 t=R_CALLARM64 runtime.morestack_noctxt+0
probe.SendPair STEXT size=80 align=0x0 args=0x10 locals=0x28 funcid=0x0
	0x0000 00000 (probe/probe.go:22)	TEXT	probe.SendPair(SB), ABIInternal, $48-16
	0x0000 00000 (probe/probe.go:22)	MOVD	16(g), R16
	0x0004 00004 (probe/probe.go:22)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:22)	CMP	R16, RSP
	0x0008 00008 (probe/probe.go:22)	BLS	56
	0x000c 00012 (probe/probe.go:22)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:22)	MOVD.W	R30, -48(RSP)
	0x0010 00016 (probe/probe.go:22)	MOVD	R29, -8(RSP)
	0x0014 00020 (probe/probe.go:22)	SUB	$8, RSP, R29
	0x0018 00024 (probe/probe.go:22)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (probe/probe.go:22)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (probe/probe.go:22)	FUNCDATA	$5, probe.SendPair.arginfo1(SB)
	0x0018 00024 (probe/probe.go:22)	FUNCDATA	$6, probe.SendPair.argliveinfo(SB)
	0x0018 00024 (probe/probe.go:22)	PCDATA	$3, $1
	0x0018 00024 (<unknown line number>)	NOP
	0x0018 00024 (probe/probe.go:9)	MOVD	$7, R2
	0x001c 00028 (probe/probe.go:9)	STP	(R1, R2), probe..autotmp_5-16(SP)
	0x0020 00032 (probe/probe.go:9)	MOVD	(R0), R0
	0x0024 00036 (probe/probe.go:9)	MOVD	$probe..autotmp_5-16(SP), R1
	0x0028 00040 (probe/probe.go:9)	PCDATA	$1, $1
	0x0028 00040 (probe/probe.go:9)	CALL	runtime.chansend1(SB)
	0x002c 00044 (probe/probe.go:22)	MOVD	-8(RSP), R29
	0x0030 00048 (probe/probe.go:22)	MOVD.P	48(RSP), R30
	0x0034 00052 (probe/probe.go:22)	RET	(R30)
	0x0038 00056 (probe/probe.go:22)	NOP
	0x0038 00056 (probe/probe.go:22)	PCDATA	$1, $-1
	0x0038 00056 (probe/probe.go:22)	PCDATA	$0, $-2
	0x0038 00056 (probe/probe.go:22)	STP	(R0, R1), 8(RSP)
	0x003c 00060 (probe/probe.go:22)	MOVD	R30, R3
	0x0040 00064 (probe/probe.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x0044 00068 (probe/probe.go:22)	PCDATA	$0, $-1
	0x0044 00068 (probe/probe.go:22)	LDP	8(RSP), (R0, R1)
	0x0048 00072 (probe/probe.go:22)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 89 01 00 54 fe 0f 1d f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e2 0b 40 b2 e1 8b 01 a9  .....#....@.....
	0x0020 00 00 40 f9 e1 63 00 91 00 00 00 94 fd 83 5f f8  ..@..c........_.
	0x0030 fe 07 43 f8 c0 03 5f d6 e0 87 00 a9 e3 03 1e aa  ..C..._.........
	0x0040 00 00 00 94 e0 87 40 a9 ee ff ff 17 00 00 00 00  ......@.........
	rel 40+4 t=R_CALLARM64 runtime.chansend1+0
	rel 64+4 t=R_CALLARM64 runtime.morestack_noctxt+0
probe.Half STEXT size=112 align=0x0 args=0x18 locals=0x18 funcid=0x0
	0x0000 00000 (probe/probe.go:24)	TEXT	probe.Half(SB), ABIInternal, $32-24
	0x0000 00000 (probe/probe.go:24)	MOVD	16(g), R16
	0x0004 00004 (probe/probe.go:24)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:24)	CMP	R16, RSP
	0x0008 00008 (probe/probe.go:24)	BLS	76
	0x000c 00012 (probe/probe.go:24)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:24)	MOVD.W	R30, -32(RSP)
	0x0010 00016 (probe/probe.go:24)	MOVD	R29, -8(RSP)
	0x0014 00020 (probe/probe.go:24)	SUB	$8, RSP, R29
	0x0018 00024 (probe/probe.go:24)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (probe/probe.go:24)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (probe/probe.go:24)	FUNCDATA	$5, probe.Half.arginfo1(SB)
	0x0018 00024 (probe/probe.go:24)	FUNCDATA	$6, probe.Half.argliveinfo(SB)
	0x0018 00024 (probe/probe.go:24)	PCDATA	$3, $1
	0x0018 00024 (probe/probe.go:24)	MOVD	R2, probe.y+16(FP)
	0x001c 00028 (probe/probe.go:24)	PCDATA	$3, $2
	0x001c 00028 (probe/probe.go:24)	MOVD	(R0), R2
	0x0020 00032 (probe/probe.go:24)	MOVD	R0, R26
	0x0024 00036 (probe/probe.go:24)	MOVD	R1, R0
	0x0028 00040 (probe/probe.go:24)	PCDATA	$1, $1
	0x0028 00040 (probe/probe.go:24)	CALL	(R2)
	0x002c 00044 (probe/probe.go:24)	MOVD	probe.y+16(FP), R1
	0x0030 00048 (probe/probe.go:24)	CBZ	R1, 68
	0x0034 00052 (probe/probe.go:24)	UDIV	R1, R0, R0
	0x0038 00056 (probe/probe.go:24)	MOVD	-8(RSP), R29
	0x003c 00060 (probe/probe.go:24)	MOVD.P	32(RSP), R30
	0x0040 00064 (probe/probe.go:24)	RET	(R30)
	0x0044 00068 (probe/probe.go:24)	CALL	runtime.panicdivide(SB)
	0x0048 00072 (probe/probe.go:24)	HINT	$0
	0x004c 00076 (probe/probe.go:24)	NOP
	0x004c 00076 (probe/probe.go:24)	PCDATA	$1, $-1
	0x004c 00076 (probe/probe.go:24)	PCDATA	$0, $-2
	0x004c 00076 (probe/probe.go:24)	STP	(R0, R1), 8(RSP)
	0x0050 00080 (probe/probe.go:24)	MOVD	R2, 24(RSP)
	0x0054 00084 (probe/probe.go:24)	MOVD	R30, R3
	0x0058 00088 (probe/probe.go:24)	CALL	runtime.morestack_noctxt(SB)
	0x005c 00092 (probe/probe.go:24)	PCDATA	$0, $-1
	0x005c 00092 (probe/probe.go:24)	LDP	8(RSP), (R0, R1)
	0x0060 00096 (probe/probe.go:24)	MOVD	24(RSP), R2
	0x0064 00100 (probe/probe.go:24)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 29 02 00 54 fe 0f 1e f8  ..@..c0.)..T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e2 1f 00 f9 02 00 40 f9  .....#........@.
	0x0020 fa 03 00 aa e0 03 01 aa 40 00 3f d6 e1 1f 40 f9  ........@.?...@.
	0x0030 a1 00 00 b4 00 08 c1 9a fd 83 5f f8 fe 07 42 f8  .........._...B.
	0x0040 c0 03 5f d6 00 00 00 94 1f 20 03 d5 e0 87 00 a9  .._...... ......
	0x0050 e2 0f 00 f9 e3 03 1e aa 00 00 00 94 e0 87 40 a9  ..............@.
	0x0060 e2 0f 40 f9 e7 ff ff 17 00 00 00 00 00 00 00 00  ..@.............
	rel 40+0 t=R_CALLIND +0
	rel 68+4 t=R_CALLARM64 runtime.panicdivide+0
	rel 88+4 t=R_CALLARM64 runtime.morestack_noctxt+0
probe.SendSeven STEXT size=80 align=0x0 args=0x8 locals=0x18 funcid=0x0
	0x0000 00000 (probe/probe.go:26)	TEXT	probe.SendSeven(SB), ABIInternal, $32-8
	0x0000 00000 (probe/probe.go:26)	MOVD	16(g), R16
	0x0004 00004 (probe/probe.go:26)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:26)	CMP	R16, RSP
	0x0008 00008 (probe/probe.go:26)	BLS	48
	0x000c 00012 (probe/probe.go:26)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:26)	MOVD.W	R30, -32(RSP)
	0x0010 00016 (probe/probe.go:26)	MOVD	R29, -8(RSP)
	0x0014 00020 (probe/probe.go:26)	SUB	$8, RSP, R29
	0x0018 00024 (probe/probe.go:26)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (probe/probe.go:26)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (probe/probe.go:26)	FUNCDATA	$5, probe.SendSeven.arginfo1(SB)
	0x0018 00024 (probe/probe.go:26)	FUNCDATA	$6, probe.SendSeven.argliveinfo(SB)
	0x0018 00024 (probe/probe.go:26)	PCDATA	$3, $1
	0x0018 00024 (probe/probe.go:26)	MOVD	$probe..stmp_0(SB), R1
	0x0020 00032 (probe/probe.go:26)	PCDATA	$1, $1
	0x0020 00032 (probe/probe.go:26)	CALL	runtime.chansend1(SB)
	0x0024 00036 (probe/probe.go:26)	MOVD	-8(RSP), R29
	0x0028 00040 (probe/probe.go:26)	MOVD.P	32(RSP), R30
	0x002c 00044 (probe/probe.go:26)	RET	(R30)
	0x0030 00048 (probe/probe.go:26)	NOP
	0x0030 00048 (probe/probe.go:26)	PCDATA	$1, $-1
	0x0030 00048 (probe/probe.go:26)	PCDATA	$0, $-2
	0x0030 00048 (probe/probe.go:26)	MOVD	R0, 8(RSP)
	0x0034 00052 (probe/probe.go:26)	MOVD	R30, R3
	0x0038 00056 (probe/probe.go:26)	CALL	runtime.morestack_noctxt(SB)
	0x003c 00060 (probe/probe.go:26)	PCDATA	$0, $-1
	0x003c 00060 (probe/probe.go:26)	MOVD	8(RSP), R0
	0x0040 00064 (probe/probe.go:26)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 49 01 00 54 fe 0f 1e f8  ..@..c0.I..T....
	0x0010 fd 83 1f f8 fd 23 00 d1 01 00 00 90 21 00 00 91  .....#......!...
	0x0020 00 00 00 94 fd 83 5f f8 fe 07 42 f8 c0 03 5f d6  ......_...B..._.
	0x0030 e0 07 00 f9 e3 03 1e aa 00 00 00 94 e0 07 40 f9  ..............@.
	0x0040 f0 ff ff 17 00 00 00 00 00 00 00 00 00 00 00 00  ................
	rel 24+8 t=R_ADDRARM64 probe..stmp_0+0
	rel 32+4 t=R_CALLARM64 runtime.chansend1+0
	rel 56+4 t=R_CALLARM64 runtime.morestack_noctxt+0
probe.(*box[go.shape.struct { X int; Y int }]).put STEXT dupok size=80 align=0x0 args=0x20 locals=0x18 funcid=0x0
	0x0000 00000 (probe/probe.go:9)	TEXT	probe.(*box[go.shape.struct { X int; Y int }]).put(SB), DUPOK|ABIInternal, $32-32
	0x0000 00000 (probe/probe.go:9)	MOVD	16(g), R16
	0x0004 00004 (probe/probe.go:9)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:9)	CMP	R16, RSP
	0x0008 00008 (probe/probe.go:9)	BLS	52
	0x000c 00012 (probe/probe.go:9)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:9)	MOVD.W	R30, -32(RSP)
	0x0010 00016 (probe/probe.go:9)	MOVD	R29, -8(RSP)
	0x0014 00020 (probe/probe.go:9)	SUB	$8, RSP, R29
	0x0018 00024 (probe/probe.go:9)	FUNCDATA	$0, gclocals·JnfAVn+HlBgdPzEchG//AQ==(SB)
	0x0018 00024 (probe/probe.go:9)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (probe/probe.go:9)	FUNCDATA	$5, probe.(*box[go.shape.struct { X int; Y int }]).put.arginfo1(SB)
	0x0018 00024 (probe/probe.go:9)	FUNCDATA	$6, probe.(*box[go.shape.struct { X int; Y int }]).put.argliveinfo(SB)
	0x0018 00024 (probe/probe.go:9)	PCDATA	$3, $1
	0x0018 00024 (probe/probe.go:9)	STP	(R2, R3), probe.v+16(FP)
	0x001c 00028 (probe/probe.go:9)	MOVD	(R0), R0
	0x0020 00032 (probe/probe.go:9)	MOVD	$probe.v+16(FP), R1
	0x0024 00036 (probe/probe.go:9)	PCDATA	$1, $1
	0x0024 00036 (probe/probe.go:9)	CALL	runtime.chansend1(SB)
	0x0028 00040 (probe/probe.go:9)	MOVD	-8(RSP), R29
	0x002c 00044 (probe/probe.go:9)	MOVD.P	32(RSP), R30
	0x0030 00048 (probe/probe.go:9)	RET	(R30)
	0x0034 00052 (probe/probe.go:9)	NOP
	0x0034 00052 (probe/probe.go:9)	PCDATA	$1, $-1
	0x0034 00052 (probe/probe.go:9)	PCDATA	$0, $-2
	0x0034 00052 (probe/probe.go:9)	STP	(R0, R1), 8(RSP)
	0x0038 00056 (probe/probe.go:9)	STP	(R2, R3), 24(RSP)
	0x003c 00060 (probe/probe.go:9)	MOVD	R30, R3
	0x0040 00064 (probe/probe.go:9)	CALL	runtime.morestack_noctxt(SB)
	0x0044 00068 (probe/probe.go:9)	PCDATA	$0, $-1
	0x0044 00068 (probe/probe.go:9)	LDP	8(RSP), (R0, R1)
	0x0048 00072 (probe/probe.go:9)	LDP	24(RSP), (R2, R3)
	0x004c 00076 (probe/probe.go:9)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 69 01 00 54 fe 0f 1e f8  ..@..c0.i..T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e2 8f 03 a9 00 00 40 f9  .....#........@.
	0x0020 e1 e3 00 91 00 00 00 94 fd 83 5f f8 fe 07 42 f8  .........._...B.
	0x0030 c0 03 5f d6 e0 87 00 a9 e2 8f 01 a9 e3 03 1e aa  .._.............
	0x0040 00 00 00 94 e0 87 40 a9 e2 8f 41 a9 ed ff ff 17  ......@...A.....
	rel 36+4 t=R_CALLARM64 runtime.chansend1+0
	rel 64+4 t=R_CALLARM64 runtime.morestack_noctxt+0
probe..stmp_0 SRODATA static size=8 align=0x8
	0x0000 07 00 00 00 00 00 00 00                          ........
