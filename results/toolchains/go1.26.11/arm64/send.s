send.Send STEXT size=80 args=0x10 locals=0x18 funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:13)	TEXT	send.Send(SB), ABIInternal, $32-16
	0x0000 00000 (send/send.go:13)	MOVD	16(g), R16
	0x0004 00004 (send/send.go:13)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:13)	CMP	R16, RSP
	0x0008 00008 (send/send.go:13)	BLS	48
	0x000c 00012 (send/send.go:13)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:13)	MOVD.W	R30, -32(RSP)
	0x0010 00016 (send/send.go:13)	MOVD	R29, -8(RSP)
	0x0014 00020 (send/send.go:13)	SUB	$8, RSP, R29
	0x0018 00024 (send/send.go:13)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (send/send.go:13)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (send/send.go:13)	FUNCDATA	$5, send.Send.arginfo1(SB)
	0x0018 00024 (send/send.go:13)	FUNCDATA	$6, send.Send.argliveinfo(SB)
	0x0018 00024 (send/send.go:13)	PCDATA	$3, $1
	0x0018 00024 (send/send.go:13)	MOVD	R1, send.v+8(FP)
	0x001c 00028 (send/send.go:14)	MOVD	$send.v+8(FP), R1
	0x0020 00032 (send/send.go:14)	PCDATA	$1, $1
	0x0020 00032 (send/send.go:14)	CALL	runtime.chansend1(SB)
	0x0024 00036 (send/send.go:15)	MOVD	-8(RSP), R29
	0x0028 00040 (send/send.go:15)	MOVD.P	32(RSP), R30
	0x002c 00044 (send/send.go:15)	RET	(R30)
	0x0030 00048 (send/send.go:15)	NOP
	0x0030 00048 (send/send.go:13)	PCDATA	$1, $-1
	0x0030 00048 (send/send.go:13)	PCDATA	$0, $-2
	0x0030 00048 (send/send.go:13)	STP	(R0, R1), 8(RSP)
	0x0034 00052 (send/send.go:13)	MOVD	R30, R3
	0x0038 00056 (send/send.go:13)	CALL	runtime.morestack_noctxt(SB)
	0x003c 00060 (send/send.go:13)	PCDATA	$0, $-1
	0x003c 00060 (send/send.go:13)	LDP	8(RSP), (R0, R1)
	0x0040 00064 (send/send.go:13)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 49 01 00 54 fe 0f 1e f8  ..@..c0.I..T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 1b 00 f9 e1 c3 00 91  .....#..........
	0x0020 00 00 00 94 fd 83 5f f8 fe 07 42 f8 c0 03 5f d6  ......_...B..._.
	0x0030 e0 87 00 a9 e3 03 1e aa 00 00 00 94 e0 87 40 a9  ..............@.
	0x0040 f0 ff ff 17 00 00 00 00 00 00 00 00 00 00 00 00  ................
	rel 32+4 t=R_CALLARM64 runtime.chansend1+0
	rel 56+4 t=R_CALLARM64 runtime.morestack_noctxt+0
send.SendConstant STEXT size=80 args=0x8 locals=0x18 funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:22)	TEXT	send.SendConstant(SB), ABIInternal, $32-8
	0x0000 00000 (send/send.go:22)	MOVD	16(g), R16
	0x0004 00004 (send/send.go:22)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:22)	CMP	R16, RSP
	0x0008 00008 (send/send.go:22)	BLS	48
	0x000c 00012 (send/send.go:22)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:22)	MOVD.W	R30, -32(RSP)
	0x0010 00016 (send/send.go:22)	MOVD	R29, -8(RSP)
	0x0014 00020 (send/send.go:22)	SUB	$8, RSP, R29
	0x0018 00024 (send/send.go:22)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (send/send.go:22)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (send/send.go:22)	FUNCDATA	$5, send.SendConstant.arginfo1(SB)
	0x0018 00024 (send/send.go:22)	FUNCDATA	$6, send.SendConstant.argliveinfo(SB)
	0x0018 00024 (send/send.go:22)	PCDATA	$3, $1
	0x0018 00024 (send/send.go:23)	MOVD	$send..stmp_0(SB), R1
	0x0020 00032 (send/send.go:23)	PCDATA	$1, $1
	0x0020 00032 (send/send.go:23)	CALL	runtime.chansend1(SB)
	0x0024 00036 (send/send.go:24)	MOVD	-8(RSP), R29
	0x0028 00040 (send/send.go:24)	MOVD.P	32(RSP), R30
	0x002c 00044 (send/send.go:24)	RET	(R30)
	0x0030 00048 (send/send.go:24)	NOP
	0x0030 00048 (send/send.go:22)	PCDATA	$1, $-1
	0x0030 00048 (send/send.go:22)	PCDATA	$0, $-2
	0x0030 00048 (send/send.go:22)	MOVD	R0, 8(RSP)
	0x0034 00052 (send/send.go:22)	MOVD	R30, R3
	0x0038 00056 (send/send.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x003c 00060 (send/send.go:22)	PCDATA	$0, $-1
	0x003c 00060 (send/send.go:22)	MOVD	8(RSP), R0
	0x0040 00064 (send/send.go:22)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 49 01 00 54 fe 0f 1e f8  ..@..c0.I..T....
	0x0010 fd 83 1f f8 fd 23 00 d1 01 00 00 90 21 00 00 91  .....#......!...
	0x0020 00 00 00 94 fd 83 5f f8 fe 07 42 f8 c0 03 5f d6  ......_...B..._.
	0x0030 e0 07 00 f9 e3 03 1e aa 00 00 00 94 e0 07 40 f9  ..............@.
	0x0040 f0 ff ff 17 00 00 00 00 00 00 00 00 00 00 00 00  ................
	rel 24+8 t=R_ADDRARM64 send..stmp_0+0
	rel 32+4 t=R_CALLARM64 runtime.chansend1+0
	rel 56+4 t=R_CALLARM64 runtime.morestack_noctxt+0
send.SendPoint STEXT size=96 args=0x28 locals=0x18 funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:34)	TEXT	send.SendPoint(SB), ABIInternal, $32-40
	0x0000 00000 (send/send.go:34)	MOVD	16(g), R16
	0x0004 00004 (send/send.go:34)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:34)	CMP	R16, RSP
	0x0008 00008 (send/send.go:34)	BLS	52
	0x000c 00012 (send/send.go:34)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:34)	MOVD.W	R30, -32(RSP)
	0x0010 00016 (send/send.go:34)	MOVD	R29, -8(RSP)
	0x0014 00020 (send/send.go:34)	SUB	$8, RSP, R29
	0x0018 00024 (send/send.go:34)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (send/send.go:34)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (send/send.go:34)	FUNCDATA	$5, send.SendPoint.arginfo1(SB)
	0x0018 00024 (send/send.go:34)	FUNCDATA	$6, send.SendPoint.argliveinfo(SB)
	0x0018 00024 (send/send.go:34)	PCDATA	$3, $1
	0x0018 00024 (send/send.go:34)	STP	(R1, R2), send.p+8(FP)
	0x001c 00028 (send/send.go:34)	STP	(R3, R4), send.p+24(FP)
	0x0020 00032 (send/send.go:35)	MOVD	$send.p+8(FP), R1
	0x0024 00036 (send/send.go:35)	PCDATA	$1, $1
	0x0024 00036 (send/send.go:35)	CALL	runtime.chansend1(SB)
	0x0028 00040 (send/send.go:36)	MOVD	-8(RSP), R29
	0x002c 00044 (send/send.go:36)	MOVD.P	32(RSP), R30
	0x0030 00048 (send/send.go:36)	RET	(R30)
	0x0034 00052 (send/send.go:36)	NOP
	0x0034 00052 (send/send.go:34)	PCDATA	$1, $-1
	0x0034 00052 (send/send.go:34)	PCDATA	$0, $-2
	0x0034 00052 (send/send.go:34)	STP	(R0, R1), 8(RSP)
	0x0038 00056 (send/send.go:34)	STP	(R2, R3), 24(RSP)
	0x003c 00060 (send/send.go:34)	MOVD	R4, 40(RSP)
	0x0040 00064 (send/send.go:34)	MOVD	R30, R3
	0x0044 00068 (send/send.go:34)	CALL	runtime.morestack_noctxt(SB)
	0x0048 00072 (send/send.go:34)	PCDATA	$0, $-1
	0x0048 00072 (send/send.go:34)	LDP	8(RSP), (R0, R1)
	0x004c 00076 (send/send.go:34)	LDP	24(RSP), (R2, R3)
	0x0050 00080 (send/send.go:34)	MOVD	40(RSP), R4
	0x0054 00084 (send/send.go:34)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 69 01 00 54 fe 0f 1e f8  ..@..c0.i..T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 0b 03 a9 e3 13 04 a9  .....#..........
	0x0020 e1 c3 00 91 00 00 00 94 fd 83 5f f8 fe 07 42 f8  .........._...B.
	0x0030 c0 03 5f d6 e0 87 00 a9 e2 8f 01 a9 e4 17 00 f9  .._.............
	0x0040 e3 03 1e aa 00 00 00 94 e0 87 40 a9 e2 8f 41 a9  ..........@...A.
	0x0050 e4 17 40 f9 eb ff ff 17 00 00 00 00 00 00 00 00  ..@.............
	rel 36+4 t=R_CALLARM64 runtime.chansend1+0
	rel 68+4 t=R_CALLARM64 runtime.morestack_noctxt+0
send.TrySend STEXT size=96 args=0x10 locals=0x28 funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:43)	TEXT	send.TrySend(SB), ABIInternal, $48-16
	0x0000 00000 (send/send.go:43)	MOVD	16(g), R16
	0x0004 00004 (send/send.go:43)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:43)	CMP	R16, RSP
	0x0008 00008 (send/send.go:43)	BLS	72
	0x000c 00012 (send/send.go:43)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:43)	MOVD.W	R30, -48(RSP)
	0x0010 00016 (send/send.go:43)	MOVD	R29, -8(RSP)
	0x0014 00020 (send/send.go:43)	SUB	$8, RSP, R29
	0x0018 00024 (send/send.go:43)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0018 00024 (send/send.go:43)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0018 00024 (send/send.go:43)	FUNCDATA	$5, send.TrySend.arginfo1(SB)
	0x0018 00024 (send/send.go:43)	FUNCDATA	$6, send.TrySend.argliveinfo(SB)
	0x0018 00024 (send/send.go:43)	PCDATA	$3, $1
	0x0018 00024 (send/send.go:45)	MOVD	R1, send..autotmp_4-8(SP)
	0x001c 00028 (send/send.go:45)	MOVD	$send..autotmp_4-8(SP), R1
	0x0020 00032 (send/send.go:45)	PCDATA	$1, $1
	0x0020 00032 (send/send.go:45)	CALL	runtime.selectnbsend(SB)
	0x0024 00036 (send/send.go:45)	TBZ	$0, R0, 56
	0x0028 00040 (send/send.go:46)	MOVD	$1, R0
	0x002c 00044 (send/send.go:46)	MOVD	-8(RSP), R29
	0x0030 00048 (send/send.go:46)	MOVD.P	48(RSP), R30
	0x0034 00052 (send/send.go:46)	RET	(R30)
	0x0038 00056 (send/send.go:48)	MOVD	ZR, R0
	0x003c 00060 (send/send.go:48)	MOVD	-8(RSP), R29
	0x0040 00064 (send/send.go:48)	MOVD.P	48(RSP), R30
	0x0044 00068 (send/send.go:48)	RET	(R30)
	0x0048 00072 (send/send.go:48)	NOP
	0x0048 00072 (send/send.go:43)	PCDATA	$1, $-1
	0x0048 00072 (send/send.go:43)	PCDATA	$0, $-2
	0x0048 00072 (send/send.go:43)	STP	(R0, R1), 8(RSP)
	0x004c 00076 (send/send.go:43)	MOVD	R30, R3
	0x0050 00080 (send/send.go:43)	CALL	runtime.morestack_noctxt(SB)
	0x0054 00084 (send/send.go:43)	PCDATA	$0, $-1
	0x0054 00084 (send/send.go:43)	LDP	8(RSP), (R0, R1)
	0x0058 00088 (send/send.go:43)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 09 02 00 54 fe 0f 1d f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 13 00 f9 e1 83 00 91  .....#..........
	0x0020 00 00 00 94 a0 00 00 36 e0 03 40 b2 fd 83 5f f8  .......6..@..._.
	0x0030 fe 07 43 f8 c0 03 5f d6 e0 03 1f aa fd 83 5f f8  ..C..._......._.
	0x0040 fe 07 43 f8 c0 03 5f d6 e0 87 00 a9 e3 03 1e aa  ..C..._.........
	0x0050 00 00 00 94 e0 87 40 a9 ea ff ff 17 00 00 00 00  ......@.........
	rel 32+4 t=R_CALLARM64 runtime.selectnbsend+0
	rel 80+4 t=R_CALLARM64 runtime.morestack_noctxt+0
send.MakeAndSend STEXT size=80 args=0x0 locals=0x18 funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:57)	TEXT	send.MakeAndSend(SB), ABIInternal, $32-0
	0x0000 00000 (send/send.go:57)	MOVD	16(g), R16
	0x0004 00004 (send/send.go:57)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:57)	CMP	R16, RSP
	0x0008 00008 (send/send.go:57)	BLS	64
	0x000c 00012 (send/send.go:57)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:57)	MOVD.W	R30, -32(RSP)
	0x0010 00016 (send/send.go:57)	MOVD	R29, -8(RSP)
	0x0014 00020 (send/send.go:57)	SUB	$8, RSP, R29
	0x0018 00024 (send/send.go:57)	FUNCDATA	$0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0018 00024 (send/send.go:57)	FUNCDATA	$1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0018 00024 (send/send.go:58)	MOVD	$type:chan int(SB), R0
	0x0020 00032 (send/send.go:58)	MOVD	$1, R1
	0x0024 00036 (send/send.go:58)	PCDATA	$1, $0
	0x0024 00036 (send/send.go:58)	CALL	runtime.makechan(SB)
	0x0028 00040 (send/send.go:59)	MOVD	$send..stmp_1(SB), R1
	0x0030 00048 (send/send.go:59)	CALL	runtime.chansend1(SB)
	0x0034 00052 (send/send.go:60)	MOVD	-8(RSP), R29
	0x0038 00056 (send/send.go:60)	MOVD.P	32(RSP), R30
	0x003c 00060 (send/send.go:60)	RET	(R30)
	0x0040 00064 (send/send.go:60)	NOP
	0x0040 00064 (send/send.go:57)	PCDATA	$1, $-1
	0x0040 00064 (send/send.go:57)	PCDATA	$0, $-2
	0x0040 00064 (send/send.go:57)	MOVD	R30, R3
	0x0044 00068 (send/send.go:57)	CALL	runtime.morestack_noctxt(SB)
	0x0048 00072 (send/send.go:57)	PCDATA	$0, $-1
	0x0048 00072 (send/send.go:57)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb c9 01 00 54 fe 0f 1e f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 00 00 00 90 00 00 00 91  .....#..........
	0x0020 e1 03 40 b2 00 00 00 94 01 00 00 90 21 00 00 91  ..@.........!...
	0x0030 00 00 00 94 fd 83 5f f8 fe 07 42 f8 c0 03 5f d6  ......_...B..._.
	0x0040 e3 03 1e aa 00 00 00 94 ee ff ff 17 00 00 00 00  ................
	rel 24+8 t=R_ADDRARM64 type:chan int+0
	rel 36+4 t=R_CALLARM64 runtime.makechan+0
	rel 40+8 t=R_ADDRARM64 send..stmp_1+0
	rel 48+4 t=R_CALLARM64 runtime.chansend1+0
	rel 68+4 t=R_CALLARM64 runtime.morestack_noctxt+0
send..stmp_0 SRODATA static size=8
	0x0000 2a 00 00 00 00 00 00 00                          *.......
send..stmp_1 SRODATA static size=8
	0x0000 2a 00 00 00 00 00 00 00                          *.......
