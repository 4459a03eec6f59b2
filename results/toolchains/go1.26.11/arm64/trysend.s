trysend.TryReceive STEXT size=112 args=0x8 locals=0x28 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:16)	TEXT	trysend.TryReceive(SB), ABIInternal, $48-8
	0x0000 00000 (trysend/trysend.go:16)	MOVD	16(g), R16
	0x0004 00004 (trysend/trysend.go:16)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:16)	CMP	R16, RSP
	0x0008 00008 (trysend/trysend.go:16)	BLS	80
	0x000c 00012 (trysend/trysend.go:16)	PCDATA	$0, $-1
	0x000c 00012 (trysend/trysend.go:16)	MOVD.W	R30, -48(RSP)
	0x0010 00016 (trysend/trysend.go:16)	MOVD	R29, -8(RSP)
	0x0014 00020 (trysend/trysend.go:16)	SUB	$8, RSP, R29
	0x0018 00024 (trysend/trysend.go:16)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (trysend/trysend.go:16)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (trysend/trysend.go:16)	FUNCDATA	$5, trysend.TryReceive.arginfo1(SB)
	0x0018 00024 (trysend/trysend.go:16)	FUNCDATA	$6, trysend.TryReceive.argliveinfo(SB)
	0x0018 00024 (trysend/trysend.go:16)	PCDATA	$3, $1
	0x0018 00024 (trysend/trysend.go:18)	MOVD	R0, R1
	0x001c 00028 (trysend/trysend.go:18)	MOVD	$trysend..autotmp_4-8(SP), R0
	0x0020 00032 (trysend/trysend.go:18)	PCDATA	$1, $1
	0x0020 00032 (trysend/trysend.go:18)	CALL	runtime.selectnbrecv(SB)
	0x0024 00036 (trysend/trysend.go:18)	TBZ	$0, R0, 60
	0x0028 00040 (trysend/trysend.go:18)	MOVD	trysend..autotmp_4-8(SP), R0
	0x002c 00044 (trysend/trysend.go:19)	MOVD	$1, R1
	0x0030 00048 (trysend/trysend.go:19)	MOVD	-8(RSP), R29
	0x0034 00052 (trysend/trysend.go:19)	MOVD.P	48(RSP), R30
	0x0038 00056 (trysend/trysend.go:19)	RET	(R30)
	0x003c 00060 (trysend/trysend.go:21)	MOVD	ZR, R0
	0x0040 00064 (trysend/trysend.go:21)	MOVD	ZR, R1
	0x0044 00068 (trysend/trysend.go:21)	MOVD	-8(RSP), R29
	0x0048 00072 (trysend/trysend.go:21)	MOVD.P	48(RSP), R30
	0x004c 00076 (trysend/trysend.go:21)	RET	(R30)
	0x0050 00080 (trysend/trysend.go:21)	NOP
	0x0050 00080 (trysend/trysend.go:16)	PCDATA	$1, $-1
	0x0050 00080 (trysend/trysend.go:16)	PCDATA	$0, $-2
	0x0050 00080 (trysend/trysend.go:16)	MOVD	R0, 8(RSP)
	0x0054 00084 (trysend/trysend.go:16)	MOVD	R30, R3
	0x0058 00088 (trysend/trysend.go:16)	CALL	runtime.morestack_noctxt(SB)
	0x005c 00092 (trysend/trysend.go:16)	PCDATA	$0, $-1
	0x005c 00092 (trysend/trysend.go:16)	MOVD	8(RSP), R0
	0x0060 00096 (trysend/trysend.go:16)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 49 02 00 54 fe 0f 1d f8  ..@..c0.I..T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 03 00 aa e0 83 00 91  .....#..........
	0x0020 00 00 00 94 c0 00 00 36 e0 13 40 f9 e1 03 40 b2  .......6..@...@.
	0x0030 fd 83 5f f8 fe 07 43 f8 c0 03 5f d6 e0 03 1f aa  .._...C..._.....
	0x0040 e1 03 1f aa fd 83 5f f8 fe 07 43 f8 c0 03 5f d6  ......_...C..._.
	0x0050 e0 07 00 f9 e3 03 1e aa 00 00 00 94 e0 07 40 f9  ..............@.
	0x0060 e8 ff ff 17 00 00 00 00 00 00 00 00 00 00 00 00  ................
	rel 32+4 t=R_CALLARM64 runtime.selectnbrecv+0
	rel 88+4 t=R_CALLARM64 runtime.morestack_noctxt+0
trysend.TrySend STEXT size=96 args=0x10 locals=0x28 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:30)	TEXT	trysend.TrySend(SB), ABIInternal, $48-16
	0x0000 00000 (trysend/trysend.go:30)	MOVD	16(g), R16
	0x0004 00004 (trysend/trysend.go:30)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:30)	CMP	R16, RSP
	0x0008 00008 (trysend/trysend.go:30)	BLS	72
	0x000c 00012 (trysend/trysend.go:30)	PCDATA	$0, $-1
	0x000c 00012 (trysend/trysend.go:30)	MOVD.W	R30, -48(RSP)
	0x0010 00016 (trysend/trysend.go:30)	MOVD	R29, -8(RSP)
	0x0014 00020 (trysend/trysend.go:30)	SUB	$8, RSP, R29
	0x0018 00024 (trysend/trysend.go:30)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (trysend/trysend.go:30)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (trysend/trysend.go:30)	FUNCDATA	$5, trysend.TrySend.arginfo1(SB)
	0x0018 00024 (trysend/trysend.go:30)	FUNCDATA	$6, trysend.TrySend.argliveinfo(SB)
	0x0018 00024 (trysend/trysend.go:30)	PCDATA	$3, $1
	0x0018 00024 (trysend/trysend.go:32)	MOVD	R1, trysend..autotmp_4-8(SP)
	0x001c 00028 (trysend/trysend.go:32)	MOVD	$trysend..autotmp_4-8(SP), R1
	0x0020 00032 (trysend/trysend.go:32)	PCDATA	$1, $1
	0x0020 00032 (trysend/trysend.go:32)	CALL	runtime.selectnbsend(SB)
	0x0024 00036 (trysend/trysend.go:32)	TBZ	$0, R0, 56
	0x0028 00040 (trysend/trysend.go:33)	MOVD	$1, R0
	0x002c 00044 (trysend/trysend.go:33)	MOVD	-8(RSP), R29
	0x0030 00048 (trysend/trysend.go:33)	MOVD.P	48(RSP), R30
	0x0034 00052 (trysend/trysend.go:33)	RET	(R30)
	0x0038 00056 (trysend/trysend.go:35)	MOVD	ZR, R0
	0x003c 00060 (trysend/trysend.go:35)	MOVD	-8(RSP), R29
	0x0040 00064 (trysend/trysend.go:35)	MOVD.P	48(RSP), R30
	0x0044 00068 (trysend/trysend.go:35)	RET	(R30)
	0x0048 00072 (trysend/trysend.go:35)	NOP
	0x0048 00072 (trysend/trysend.go:30)	PCDATA	$1, $-1
	0x0048 00072 (trysend/trysend.go:30)	PCDATA	$0, $-2
	0x0048 00072 (trysend/trysend.go:30)	STP	(R0, R1), 8(RSP)
	0x004c 00076 (trysend/trysend.go:30)	MOVD	R30, R3
	0x0050 00080 (trysend/trysend.go:30)	CALL	runtime.morestack_noctxt(SB)
	0x0054 00084 (trysend/trysend.go:30)	PCDATA	$0, $-1
	0x0054 00084 (trysend/trysend.go:30)	LDP	8(RSP), (R0, R1)
	0x0058 00088 (trysend/trysend.go:30)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 09 02 00 54 fe 0f 1d f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 13 00 f9 e1 83 00 91  .....#..........
	0x0020 00 00 00 94 a0 00 00 36 e0 03 40 b2 fd 83 5f f8  .......6..@..._.
	0x0030 fe 07 43 f8 c0 03 5f d6 e0 03 1f aa fd 83 5f f8  ..C..._......._.
	0x0040 fe 07 43 f8 c0 03 5f d6 e0 87 00 a9 e3 03 1e aa  ..C..._.........
	0x0050 00 00 00 94 e0 87 40 a9 ea ff ff 17 00 00 00 00  ......@.........
	rel 32+4 t=R_CALLARM64 runtime.selectnbsend+0
	rel 80+4 t=R_CALLARM64 runtime.morestack_noctxt+0
trysend.TryEither STEXT size=160 args=0x10 locals=0x78 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:44)	TEXT	trysend.TryEither(SB), ABIInternal, $128-16
	0x0000 00000 (trysend/trysend.go:44)	MOVD	16(g), R16
	0x0004 00004 (trysend/trysend.go:44)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:44)	CMP	R16, RSP
	0x0008 00008 (trysend/trysend.go:44)	BLS	136
	0x000c 00012 (trysend/trysend.go:44)	PCDATA	$0, $-1
	0x000c 00012 (trysend/trysend.go:44)	MOVD.W	R30, -128(RSP)
	0x0010 00016 (trysend/trysend.go:44)	MOVD	R29, -8(RSP)
	0x0014 00020 (trysend/trysend.go:44)	SUB	$8, RSP, R29
	0x0018 00024 (trysend/trysend.go:44)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x0018 00024 (trysend/trysend.go:44)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x0018 00024 (trysend/trysend.go:44)	FUNCDATA	$2, trysend.TryEither.stkobj(SB)
	0x0018 00024 (trysend/trysend.go:44)	FUNCDATA	$5, trysend.TryEither.arginfo1(SB)
	0x0018 00024 (trysend/trysend.go:44)	FUNCDATA	$6, trysend.TryEither.argliveinfo(SB)
	0x0018 00024 (trysend/trysend.go:44)	PCDATA	$3, $1
	0x0018 00024 (trysend/trysend.go:46)	MOVD	$trysend..autotmp_5-40(SP), R6
	0x001c 00028 (trysend/trysend.go:46)	STP	(R0, R6), trysend..autotmp_8-16(SP)
	0x0020 00032 (trysend/trysend.go:48)	MOVD	$trysend..autotmp_7-48(SP), R6
	0x0024 00036 (trysend/trysend.go:48)	STP	(R1, R6), trysend..autotmp_8-32(SP)
	0x0028 00040 (trysend/trysend.go:45)	MOVD	$trysend..autotmp_8-32(SP), R0
	0x002c 00044 (trysend/trysend.go:45)	MOVD	$trysend..autotmp_9-56(SP), R1
	0x0030 00048 (trysend/trysend.go:45)	MOVD	ZR, R2
	0x0034 00052 (trysend/trysend.go:45)	MOVD	ZR, R3
	0x0038 00056 (trysend/trysend.go:45)	MOVD	$2, R4
	0x003c 00060 (trysend/trysend.go:45)	MOVD	ZR, R5
	0x0040 00064 (trysend/trysend.go:45)	PCDATA	$1, $1
	0x0040 00064 (trysend/trysend.go:45)	CALL	runtime.selectgo(SB)
	0x0044 00068 (trysend/trysend.go:50)	TBNZ	$63, R0, 116
	0x0048 00072 (trysend/trysend.go:48)	CBNZ	R0, 96
	0x004c 00076 (trysend/trysend.go:48)	MOVD	trysend..autotmp_7-48(SP), R0
	0x0050 00080 (trysend/trysend.go:49)	MOVD	$1, R1
	0x0054 00084 (trysend/trysend.go:49)	MOVD	-8(RSP), R29
	0x0058 00088 (trysend/trysend.go:49)	MOVD.P	128(RSP), R30
	0x005c 00092 (trysend/trysend.go:49)	RET	(R30)
	0x0060 00096 (trysend/trysend.go:46)	MOVD	trysend..autotmp_5-40(SP), R0
	0x0064 00100 (trysend/trysend.go:47)	MOVD	$1, R1
	0x0068 00104 (trysend/trysend.go:47)	MOVD	-8(RSP), R29
	0x006c 00108 (trysend/trysend.go:47)	MOVD.P	128(RSP), R30
	0x0070 00112 (trysend/trysend.go:47)	RET	(R30)
	0x0074 00116 (trysend/trysend.go:51)	MOVD	ZR, R0
	0x0078 00120 (trysend/trysend.go:51)	MOVD	ZR, R1
	0x007c 00124 (trysend/trysend.go:51)	MOVD	-8(RSP), R29
	0x0080 00128 (trysend/trysend.go:51)	MOVD.P	128(RSP), R30
	0x0084 00132 (trysend/trysend.go:51)	RET	(R30)
	0x0088 00136 (trysend/trysend.go:51)	NOP
	0x0088 00136 (trysend/trysend.go:44)	PCDATA	$1, $-1
	0x0088 00136 (trysend/trysend.go:44)	PCDATA	$0, $-2
	0x0088 00136 (trysend/trysend.go:44)	STP	(R0, R1), 8(RSP)
	0x008c 00140 (trysend/trysend.go:44)	MOVD	R30, R3
	0x0090 00144 (trysend/trysend.go:44)	CALL	runtime.morestack_noctxt(SB)
	0x0094 00148 (trysend/trysend.go:44)	PCDATA	$0, $-1
	0x0094 00148 (trysend/trysend.go:44)	LDP	8(RSP), (R0, R1)
	0x0098 00152 (trysend/trysend.go:44)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 09 04 00 54 fe 0f 18 f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e6 43 01 91 e0 9b 06 a9  .....#...C......
	0x0020 e6 23 01 91 e1 9b 05 a9 e0 63 01 91 e1 03 01 91  .#.......c......
	0x0030 e2 03 1f aa e3 03 1f aa e4 03 7f b2 e5 03 1f aa  ................
	0x0040 00 00 00 94 80 01 f8 b7 c0 00 00 b5 e0 27 40 f9  .............'@.
	0x0050 e1 03 40 b2 fd 83 5f f8 fe 07 48 f8 c0 03 5f d6  ..@..._...H..._.
	0x0060 e0 2b 40 f9 e1 03 40 b2 fd 83 5f f8 fe 07 48 f8  .+@...@..._...H.
	0x0070 c0 03 5f d6 e0 03 1f aa e1 03 1f aa fd 83 5f f8  .._..........._.
	0x0080 fe 07 48 f8 c0 03 5f d6 e0 87 00 a9 e3 03 1e aa  ..H..._.........
	0x0090 00 00 00 94 e0 87 40 a9 da ff ff 17 00 00 00 00  ......@.........
	rel 64+4 t=R_CALLARM64 runtime.selectgo+0
	rel 144+4 t=R_CALLARM64 runtime.morestack_noctxt+0
trysend.Either STEXT size=128 args=0x10 locals=0x78 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:60)	TEXT	trysend.Either(SB), ABIInternal, $128-16
	0x0000 00000 (trysend/trysend.go:60)	MOVD	16(g), R16
	0x0004 00004 (trysend/trysend.go:60)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:60)	CMP	R16, RSP
	0x0008 00008 (trysend/trysend.go:60)	BLS	100
	0x000c 00012 (trysend/trysend.go:60)	PCDATA	$0, $-1
	0x000c 00012 (trysend/trysend.go:60)	MOVD.W	R30, -128(RSP)
	0x0010 00016 (trysend/trysend.go:60)	MOVD	R29, -8(RSP)
	0x0014 00020 (trysend/trysend.go:60)	SUB	$8, RSP, R29
	0x0018 00024 (trysend/trysend.go:60)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x0018 00024 (trysend/trysend.go:60)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x0018 00024 (trysend/trysend.go:60)	FUNCDATA	$2, trysend.Either.stkobj(SB)
	0x0018 00024 (trysend/trysend.go:60)	FUNCDATA	$5, trysend.Either.arginfo1(SB)
	0x0018 00024 (trysend/trysend.go:60)	FUNCDATA	$6, trysend.Either.argliveinfo(SB)
	0x0018 00024 (trysend/trysend.go:60)	PCDATA	$3, $1
	0x0018 00024 (trysend/trysend.go:62)	MOVD	$trysend..autotmp_4-40(SP), R6
	0x001c 00028 (trysend/trysend.go:62)	STP	(R0, R6), trysend..autotmp_7-16(SP)
	0x0020 00032 (trysend/trysend.go:63)	MOVD	$trysend..autotmp_6-48(SP), R6
	0x0024 00036 (trysend/trysend.go:63)	STP	(R1, R6), trysend..autotmp_7-32(SP)
	0x0028 00040 (trysend/trysend.go:61)	MOVD	$trysend..autotmp_7-32(SP), R0
	0x002c 00044 (trysend/trysend.go:61)	MOVD	$trysend..autotmp_8-56(SP), R1
	0x0030 00048 (trysend/trysend.go:61)	MOVD	ZR, R2
	0x0034 00052 (trysend/trysend.go:61)	MOVD	ZR, R3
	0x0038 00056 (trysend/trysend.go:61)	MOVD	$2, R4
	0x003c 00060 (trysend/trysend.go:61)	MOVD	$1, R5
	0x0040 00064 (trysend/trysend.go:61)	PCDATA	$1, $1
	0x0040 00064 (trysend/trysend.go:61)	CALL	runtime.selectgo(SB)
	0x0044 00068 (trysend/trysend.go:63)	CBNZ	R0, 80
	0x0048 00072 (trysend/trysend.go:63)	MOVD	trysend..autotmp_6-48(SP), R1
	0x004c 00076 (trysend/trysend.go:63)	JMP	84
	0x0050 00080 (trysend/trysend.go:62)	MOVD	trysend..autotmp_4-40(SP), R1
	0x0054 00084 (trysend/trysend.go:65)	MOVD	R1, R0
	0x0058 00088 (trysend/trysend.go:65)	MOVD	-8(RSP), R29
	0x005c 00092 (trysend/trysend.go:65)	MOVD.P	128(RSP), R30
	0x0060 00096 (trysend/trysend.go:65)	RET	(R30)
	0x0064 00100 (trysend/trysend.go:65)	NOP
	0x0064 00100 (trysend/trysend.go:60)	PCDATA	$1, $-1
	0x0064 00100 (trysend/trysend.go:60)	PCDATA	$0, $-2
	0x0064 00100 (trysend/trysend.go:60)	STP	(R0, R1), 8(RSP)
	0x0068 00104 (trysend/trysend.go:60)	MOVD	R30, R3
	0x006c 00108 (trysend/trysend.go:60)	CALL	runtime.morestack_noctxt(SB)
	0x0070 00112 (trysend/trysend.go:60)	PCDATA	$0, $-1
	0x0070 00112 (trysend/trysend.go:60)	LDP	8(RSP), (R0, R1)
	0x0074 00116 (trysend/trysend.go:60)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb e9 02 00 54 fe 0f 18 f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e6 43 01 91 e0 9b 06 a9  .....#...C......
	0x0020 e6 23 01 91 e1 9b 05 a9 e0 63 01 91 e1 03 01 91  .#.......c......
	0x0030 e2 03 1f aa e3 03 1f aa e4 03 7f b2 e5 03 40 b2  ..............@.
	0x0040 00 00 00 94 60 00 00 b5 e1 27 40 f9 02 00 00 14  ....`....'@.....
	0x0050 e1 2b 40 f9 e0 03 01 aa fd 83 5f f8 fe 07 48 f8  .+@......._...H.
	0x0060 c0 03 5f d6 e0 87 00 a9 e3 03 1e aa 00 00 00 94  .._.............
	0x0070 e0 87 40 a9 e3 ff ff 17 00 00 00 00 00 00 00 00  ..@.............
	rel 64+4 t=R_CALLARM64 runtime.selectgo+0
	rel 108+4 t=R_CALLARM64 runtime.morestack_noctxt+0
trysend.Default STEXT size=16 args=0x0 locals=0x0 funcid=0x0 align=0x0 leaf
	0x0000 00000 (trysend/trysend.go:73)	TEXT	trysend.Default(SB), LEAF|NOFRAME|ABIInternal, $0-0
	0x0000 00000 (trysend/trysend.go:73)	FUNCDATA	$0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0000 00000 (trysend/trysend.go:73)	FUNCDATA	$1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0000 00000 (trysend/trysend.go:76)	MOVD	ZR, R0
	0x0004 00004 (trysend/trysend.go:76)	RET	(R30)
	0x0000 e0 03 1f aa c0 03 5f d6 00 00 00 00 00 00 00 00  ......_.........
