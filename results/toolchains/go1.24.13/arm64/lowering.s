lowering.Empty STEXT size=48 args=0x0 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:22)	TEXT	lowering.Empty(SB), ABIInternal, $16-0
	0x0000 00000 (lowering/lowering.go:22)	MOVD	16(g), R16
	0x0004 00004 (lowering/lowering.go:22)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:22)	CMP	R16, RSP
	0x0008 00008 (lowering/lowering.go:22)	BLS	32
	0x000c 00012 (lowering/lowering.go:22)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:22)	MOVD.W	R30, -16(RSP)
	0x0010 00016 (lowering/lowering.go:22)	MOVD	R29, -8(RSP)
	0x0014 00020 (lowering/lowering.go:22)	SUB	$8, RSP, R29
	0x0018 00024 (lowering/lowering.go:22)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0018 00024 (lowering/lowering.go:22)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0018 00024 (lowering/lowering.go:23)	PCDATA	$1, $0
	0x0018 00024 (lowering/lowering.go:23)	CALL	runtime.block(SB)
	0x001c 00028 (lowering/lowering.go:23)	HINT	$0
	0x0020 00032 (lowering/lowering.go:23)	NOP
	0x0020 00032 (lowering/lowering.go:22)	PCDATA	$1, $-1
	0x0020 00032 (lowering/lowering.go:22)	PCDATA	$0, $-2
	0x0020 00032 (lowering/lowering.go:22)	MOVD	R30, R3
	0x0024 00036 (lowering/lowering.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x0028 00040 (lowering/lowering.go:22)	PCDATA	$0, $-1
	0x0028 00040 (lowering/lowering.go:22)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb c9 00 00 54 fe 0f 1f f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 00 00 00 94 1f 20 03 d5  .....#....... ..
	0x0020 e3 03 1e aa 00 00 00 94 f6 ff ff 17 00 00 00 00  ................
	rel 24+4 t=R_CALLARM64 runtime.block+0
	rel 36+4 t=R_CALLARM64 runtime.morestack_noctxt+0
lowering.OneReceive STEXT size=80 args=0x8 locals=0x28 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:39)	TEXT	lowering.OneReceive(SB), ABIInternal, $48-8
	0x0000 00000 (lowering/lowering.go:39)	MOVD	16(g), R16
	0x0004 00004 (lowering/lowering.go:39)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:39)	CMP	R16, RSP
	0x0008 00008 (lowering/lowering.go:39)	BLS	52
	0x000c 00012 (lowering/lowering.go:39)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:39)	MOVD.W	R30, -48(RSP)
	0x0010 00016 (lowering/lowering.go:39)	MOVD	R29, -8(RSP)
	0x0014 00020 (lowering/lowering.go:39)	SUB	$8, RSP, R29
	0x0018 00024 (lowering/lowering.go:39)	FUNCDATA	$0, gclocals·2NSbawKySWs0upw55xaGlw==(SB)
	0x0018 00024 (lowering/lowering.go:39)	FUNCDATA	$1, gclocals·ISb46fRPFoZ9pIfykFK/kQ==(SB)
	0x0018 00024 (lowering/lowering.go:39)	FUNCDATA	$5, lowering.OneReceive.arginfo1(SB)
	0x0018 00024 (lowering/lowering.go:39)	FUNCDATA	$6, lowering.OneReceive.argliveinfo(SB)
	0x0018 00024 (lowering/lowering.go:39)	PCDATA	$3, $1
	0x0018 00024 (lowering/lowering.go:41)	MOVD	$lowering..autotmp_3-8(SP), R1
	0x001c 00028 (lowering/lowering.go:41)	PCDATA	$1, $1
	0x001c 00028 (lowering/lowering.go:41)	CALL	runtime.chanrecv2(SB)
	0x0020 00032 (lowering/lowering.go:41)	MOVD	lowering..autotmp_3-8(SP), R0
	0x0024 00036 (lowering/lowering.go:42)	CALL	lowering.taken(SB)
	0x0028 00040 (lowering/lowering.go:44)	MOVD	-8(RSP), R29
	0x002c 00044 (lowering/lowering.go:44)	MOVD.P	48(RSP), R30
	0x0030 00048 (lowering/lowering.go:44)	RET	(R30)
	0x0034 00052 (lowering/lowering.go:44)	NOP
	0x0034 00052 (lowering/lowering.go:39)	PCDATA	$1, $-1
	0x0034 00052 (lowering/lowering.go:39)	PCDATA	$0, $-2
	0x0034 00052 (lowering/lowering.go:39)	MOVD	R0, 8(RSP)
	0x0038 00056 (lowering/lowering.go:39)	MOVD	R30, R3
	0x003c 00060 (lowering/lowering.go:39)	CALL	runtime.morestack_noctxt(SB)
	0x0040 00064 (lowering/lowering.go:39)	PCDATA	$0, $-1
	0x0040 00064 (lowering/lowering.go:39)	MOVD	8(RSP), R0
	0x0044 00068 (lowering/lowering.go:39)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 69 01 00 54 fe 0f 1d f8  ..@..c0.i..T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 83 00 91 00 00 00 94  .....#..........
	0x0020 e0 13 40 f9 00 00 00 94 fd 83 5f f8 fe 07 43 f8  ..@......._...C.
	0x0030 c0 03 5f d6 e0 07 00 f9 e3 03 1e aa 00 00 00 94  .._.............
	0x0040 e0 07 40 f9 ef ff ff 17 00 00 00 00 00 00 00 00  ..@.............
	rel 28+4 t=R_CALLARM64 runtime.chanrecv2+0
	rel 36+4 t=R_CALLARM64 lowering.taken+0
	rel 60+4 t=R_CALLARM64 runtime.morestack_noctxt+0
lowering.TryReceive STEXT size=96 args=0x8 locals=0x28 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:67)	TEXT	lowering.TryReceive(SB), ABIInternal, $48-8
	0x0000 00000 (lowering/lowering.go:67)	MOVD	16(g), R16
	0x0004 00004 (lowering/lowering.go:67)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:67)	CMP	R16, RSP
	0x0008 00008 (lowering/lowering.go:67)	BLS	72
	0x000c 00012 (lowering/lowering.go:67)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:67)	MOVD.W	R30, -48(RSP)
	0x0010 00016 (lowering/lowering.go:67)	MOVD	R29, -8(RSP)
	0x0014 00020 (lowering/lowering.go:67)	SUB	$8, RSP, R29
	0x0018 00024 (lowering/lowering.go:67)	FUNCDATA	$0, gclocals·2NSbawKySWs0upw55xaGlw==(SB)
	0x0018 00024 (lowering/lowering.go:67)	FUNCDATA	$1, gclocals·ISb46fRPFoZ9pIfykFK/kQ==(SB)
	0x0018 00024 (lowering/lowering.go:67)	FUNCDATA	$5, lowering.TryReceive.arginfo1(SB)
	0x0018 00024 (lowering/lowering.go:67)	FUNCDATA	$6, lowering.TryReceive.argliveinfo(SB)
	0x0018 00024 (lowering/lowering.go:67)	PCDATA	$3, $1
	0x0018 00024 (lowering/lowering.go:69)	MOVD	R0, R1
	0x001c 00028 (lowering/lowering.go:69)	MOVD	$lowering..autotmp_3-8(SP), R0
	0x0020 00032 (lowering/lowering.go:69)	PCDATA	$1, $1
	0x0020 00032 (lowering/lowering.go:69)	CALL	runtime.selectnbrecv(SB)
	0x0024 00036 (lowering/lowering.go:69)	TBZ	$0, R0, 52
	0x0028 00040 (lowering/lowering.go:69)	MOVD	lowering..autotmp_3-8(SP), R0
	0x002c 00044 (lowering/lowering.go:70)	CALL	lowering.taken(SB)
	0x0030 00048 (lowering/lowering.go:70)	JMP	60
	0x0034 00052 (lowering/lowering.go:72)	MOVD	$-1, R0
	0x0038 00056 (lowering/lowering.go:72)	CALL	lowering.taken(SB)
	0x003c 00060 (lowering/lowering.go:74)	MOVD	-8(RSP), R29
	0x0040 00064 (lowering/lowering.go:74)	MOVD.P	48(RSP), R30
	0x0044 00068 (lowering/lowering.go:74)	RET	(R30)
	0x0048 00072 (lowering/lowering.go:74)	NOP
	0x0048 00072 (lowering/lowering.go:67)	PCDATA	$1, $-1
	0x0048 00072 (lowering/lowering.go:67)	PCDATA	$0, $-2
	0x0048 00072 (lowering/lowering.go:67)	MOVD	R0, 8(RSP)
	0x004c 00076 (lowering/lowering.go:67)	MOVD	R30, R3
	0x0050 00080 (lowering/lowering.go:67)	CALL	runtime.morestack_noctxt(SB)
	0x0054 00084 (lowering/lowering.go:67)	PCDATA	$0, $-1
	0x0054 00084 (lowering/lowering.go:67)	MOVD	8(RSP), R0
	0x0058 00088 (lowering/lowering.go:67)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 09 02 00 54 fe 0f 1d f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e1 03 00 aa e0 83 00 91  .....#..........
	0x0020 00 00 00 94 80 00 00 36 e0 13 40 f9 00 00 00 94  .......6..@.....
	0x0030 03 00 00 14 00 00 80 92 00 00 00 94 fd 83 5f f8  .............._.
	0x0040 fe 07 43 f8 c0 03 5f d6 e0 07 00 f9 e3 03 1e aa  ..C..._.........
	0x0050 00 00 00 94 e0 07 40 f9 ea ff ff 17 00 00 00 00  ......@.........
	rel 32+4 t=R_CALLARM64 runtime.selectnbrecv+0
	rel 44+4 t=R_CALLARM64 lowering.taken+0
	rel 56+4 t=R_CALLARM64 lowering.taken+0
	rel 80+4 t=R_CALLARM64 runtime.morestack_noctxt+0
lowering.Two STEXT size=128 args=0x10 locals=0x68 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:91)	TEXT	lowering.Two(SB), ABIInternal, $112-16
	0x0000 00000 (lowering/lowering.go:91)	MOVD	16(g), R16
	0x0004 00004 (lowering/lowering.go:91)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:91)	CMP	R16, RSP
	0x0008 00008 (lowering/lowering.go:91)	BLS	104
	0x000c 00012 (lowering/lowering.go:91)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:91)	MOVD.W	R30, -112(RSP)
	0x0010 00016 (lowering/lowering.go:91)	MOVD	R29, -8(RSP)
	0x0014 00020 (lowering/lowering.go:91)	SUB	$8, RSP, R29
	0x0018 00024 (lowering/lowering.go:91)	FUNCDATA	$0, gclocals·rJbr+btbFJy3NLIRCgNSZQ==(SB)
	0x0018 00024 (lowering/lowering.go:91)	FUNCDATA	$1, gclocals·pT7qf0zGY6jSF4sYKOGaAA==(SB)
	0x0018 00024 (lowering/lowering.go:91)	FUNCDATA	$2, lowering.Two.stkobj(SB)
	0x0018 00024 (lowering/lowering.go:91)	FUNCDATA	$5, lowering.Two.arginfo1(SB)
	0x0018 00024 (lowering/lowering.go:91)	FUNCDATA	$6, lowering.Two.argliveinfo(SB)
	0x0018 00024 (lowering/lowering.go:91)	PCDATA	$3, $1
	0x0018 00024 (lowering/lowering.go:92)	STP	(ZR, ZR), lowering..autotmp_4-32(SP)
	0x001c 00028 (lowering/lowering.go:92)	STP	(ZR, ZR), lowering..autotmp_4-16(SP)
	0x0020 00032 (lowering/lowering.go:93)	MOVD	R0, lowering..autotmp_4-16(SP)
	0x0024 00036 (lowering/lowering.go:95)	MOVD	R1, lowering..autotmp_4-32(SP)
	0x0028 00040 (lowering/lowering.go:92)	MOVD	$lowering..autotmp_4-32(SP), R0
	0x002c 00044 (lowering/lowering.go:92)	MOVD	$lowering..autotmp_5-40(SP), R1
	0x0030 00048 (lowering/lowering.go:92)	MOVD	ZR, R2
	0x0034 00052 (lowering/lowering.go:92)	MOVD	ZR, R3
	0x0038 00056 (lowering/lowering.go:92)	MOVD	$2, R4
	0x003c 00060 (lowering/lowering.go:92)	MOVD	$1, R5
	0x0040 00064 (lowering/lowering.go:92)	PCDATA	$1, $1
	0x0040 00064 (lowering/lowering.go:92)	CALL	runtime.selectgo(SB)
	0x0044 00068 (lowering/lowering.go:95)	CBNZ	R0, 84
	0x0048 00072 (lowering/lowering.go:96)	MOVD	$11, R0
	0x004c 00076 (lowering/lowering.go:96)	CALL	lowering.taken(SB)
	0x0050 00080 (lowering/lowering.go:95)	JMP	92
	0x0054 00084 (lowering/lowering.go:94)	MOVD	$10, R0
	0x0058 00088 (lowering/lowering.go:94)	CALL	lowering.taken(SB)
	0x005c 00092 (lowering/lowering.go:98)	MOVD	-8(RSP), R29
	0x0060 00096 (lowering/lowering.go:98)	MOVD.P	112(RSP), R30
	0x0064 00100 (lowering/lowering.go:98)	RET	(R30)
	0x0068 00104 (lowering/lowering.go:98)	NOP
	0x0068 00104 (lowering/lowering.go:91)	PCDATA	$1, $-1
	0x0068 00104 (lowering/lowering.go:91)	PCDATA	$0, $-2
	0x0068 00104 (lowering/lowering.go:91)	STP	(R0, R1), 8(RSP)
	0x006c 00108 (lowering/lowering.go:91)	MOVD	R30, R3
	0x0070 00112 (lowering/lowering.go:91)	CALL	runtime.morestack_noctxt(SB)
	0x0074 00116 (lowering/lowering.go:91)	PCDATA	$0, $-1
	0x0074 00116 (lowering/lowering.go:91)	LDP	8(RSP), (R0, R1)
	0x0078 00120 (lowering/lowering.go:91)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 09 03 00 54 fe 0f 19 f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 ff ff 04 a9 ff ff 05 a9  .....#..........
	0x0020 e0 2f 00 f9 e1 27 00 f9 e0 23 01 91 e1 03 01 91  ./...'...#......
	0x0030 e2 03 1f aa e3 03 1f aa e4 03 7f b2 e5 03 40 b2  ..............@.
	0x0040 00 00 00 94 80 00 00 b5 60 01 80 d2 00 00 00 94  ........`.......
	0x0050 03 00 00 14 40 01 80 d2 00 00 00 94 fd 83 5f f8  ....@........._.
	0x0060 fe 07 47 f8 c0 03 5f d6 e0 87 00 a9 e3 03 1e aa  ..G..._.........
	0x0070 00 00 00 94 e0 87 40 a9 e2 ff ff 17 00 00 00 00  ......@.........
	rel 64+4 t=R_CALLARM64 runtime.selectgo+0
	rel 76+4 t=R_CALLARM64 lowering.taken+0
	rel 88+4 t=R_CALLARM64 lowering.taken+0
	rel 112+4 t=R_CALLARM64 runtime.morestack_noctxt+0
lowering.Mixed STEXT size=240 args=0x20 locals=0x98 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:117)	TEXT	lowering.Mixed(SB), ABIInternal, $160-32
	0x0000 00000 (lowering/lowering.go:117)	MOVD	16(g), R16
	0x0004 00004 (lowering/lowering.go:117)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:117)	SUB	$32, RSP, R17
	0x0008 00008 (lowering/lowering.go:117)	CMP	R16, R17
	0x000c 00012 (lowering/lowering.go:117)	BLS	208
	0x0010 00016 (lowering/lowering.go:117)	PCDATA	$0, $-1
	0x0010 00016 (lowering/lowering.go:117)	MOVD.W	R30, -160(RSP)
	0x0014 00020 (lowering/lowering.go:117)	MOVD	R29, -8(RSP)
	0x0018 00024 (lowering/lowering.go:117)	SUB	$8, RSP, R29
	0x001c 00028 (lowering/lowering.go:117)	FUNCDATA	$0, gclocals·hBmzFBPMtbpjUlpV8SrTyg==(SB)
	0x001c 00028 (lowering/lowering.go:117)	FUNCDATA	$1, gclocals·+2zvYnd8vncVRoBxvx5pQg==(SB)
	0x001c 00028 (lowering/lowering.go:117)	FUNCDATA	$2, lowering.Mixed.stkobj(SB)
	0x001c 00028 (lowering/lowering.go:117)	FUNCDATA	$5, lowering.Mixed.arginfo1(SB)
	0x001c 00028 (lowering/lowering.go:117)	FUNCDATA	$6, lowering.Mixed.argliveinfo(SB)
	0x001c 00028 (lowering/lowering.go:117)	PCDATA	$3, $1
	0x001c 00028 (lowering/lowering.go:118)	MOVD	$1, R6
	0x0020 00032 (lowering/lowering.go:123)	MOVD	R6, lowering..autotmp_6-72(SP)
	0x0024 00036 (lowering/lowering.go:127)	MOVD	R6, lowering..autotmp_9-80(SP)
	0x0028 00040 (lowering/lowering.go:118)	STP	(ZR, ZR), lowering..autotmp_10-64(SP)
	0x002c 00044 (lowering/lowering.go:118)	STP	(ZR, ZR), lowering..autotmp_10-48(SP)
	0x0030 00048 (lowering/lowering.go:118)	STP	(ZR, ZR), lowering..autotmp_10-32(SP)
	0x0034 00052 (lowering/lowering.go:118)	STP	(ZR, ZR), lowering..autotmp_10-16(SP)
	0x0038 00056 (lowering/lowering.go:119)	MOVD	R0, lowering..autotmp_10-16(SP)
	0x003c 00060 (lowering/lowering.go:123)	MOVD	R1, lowering..autotmp_10-64(SP)
	0x0040 00064 (lowering/lowering.go:123)	MOVD	$lowering..autotmp_6-72(SP), R6
	0x0044 00068 (lowering/lowering.go:123)	MOVD	R6, lowering..autotmp_10-56(SP)
	0x0048 00072 (lowering/lowering.go:125)	MOVD	R2, lowering..autotmp_10-32(SP)
	0x004c 00076 (lowering/lowering.go:127)	MOVD	R3, lowering..autotmp_10-48(SP)
	0x0050 00080 (lowering/lowering.go:127)	MOVD	$lowering..autotmp_9-80(SP), R6
	0x0054 00084 (lowering/lowering.go:127)	MOVD	R6, lowering..autotmp_10-40(SP)
	0x0058 00088 (lowering/lowering.go:118)	MOVD	$lowering..autotmp_10-64(SP), R0
	0x005c 00092 (lowering/lowering.go:118)	MOVD	$lowering..autotmp_11-96(SP), R1
	0x0060 00096 (lowering/lowering.go:118)	MOVD	ZR, R2
	0x0064 00100 (lowering/lowering.go:118)	MOVD	$2, R3
	0x0068 00104 (lowering/lowering.go:118)	MOVD	R3, R4
	0x006c 00108 (lowering/lowering.go:118)	MOVD	ZR, R5
	0x0070 00112 (lowering/lowering.go:118)	PCDATA	$1, $1
	0x0070 00112 (lowering/lowering.go:118)	CALL	runtime.selectgo(SB)
	0x0074 00116 (lowering/lowering.go:121)	TBNZ	$63, R0, 188
	0x0078 00120 (lowering/lowering.go:123)	CBZ	R0, 176
	0x007c 00124 (lowering/lowering.go:127)	CMP	$1, R0
	0x0080 00128 (lowering/lowering.go:127)	BEQ	164
	0x0084 00132 (lowering/lowering.go:125)	CMP	$2, R0
	0x0088 00136 (lowering/lowering.go:125)	BNE	152
	0x008c 00140 (lowering/lowering.go:126)	MOVD	$13, R0
	0x0090 00144 (lowering/lowering.go:126)	CALL	lowering.taken(SB)
	0x0094 00148 (lowering/lowering.go:125)	JMP	196
	0x0098 00152 (lowering/lowering.go:120)	MOVD	$10, R0
	0x009c 00156 (lowering/lowering.go:120)	CALL	lowering.taken(SB)
	0x00a0 00160 (lowering/lowering.go:119)	JMP	196
	0x00a4 00164 (lowering/lowering.go:128)	MOVD	$14, R0
	0x00a8 00168 (lowering/lowering.go:128)	CALL	lowering.taken(SB)
	0x00ac 00172 (lowering/lowering.go:127)	JMP	196
	0x00b0 00176 (lowering/lowering.go:124)	MOVD	$12, R0
	0x00b4 00180 (lowering/lowering.go:124)	CALL	lowering.taken(SB)
	0x00b8 00184 (lowering/lowering.go:123)	JMP	196
	0x00bc 00188 (lowering/lowering.go:122)	MOVD	$11, R0
	0x00c0 00192 (lowering/lowering.go:122)	CALL	lowering.taken(SB)
	0x00c4 00196 (lowering/lowering.go:130)	MOVD	-8(RSP), R29
	0x00c8 00200 (lowering/lowering.go:130)	MOVD.P	160(RSP), R30
	0x00cc 00204 (lowering/lowering.go:130)	RET	(R30)
	0x00d0 00208 (lowering/lowering.go:130)	NOP
	0x00d0 00208 (lowering/lowering.go:117)	PCDATA	$1, $-1
	0x00d0 00208 (lowering/lowering.go:117)	PCDATA	$0, $-2
	0x00d0 00208 (lowering/lowering.go:117)	STP	(R0, R1), 8(RSP)
	0x00d4 00212 (lowering/lowering.go:117)	STP	(R2, R3), 24(RSP)
	0x00d8 00216 (lowering/lowering.go:117)	MOVD	R30, R3
	0x00dc 00220 (lowering/lowering.go:117)	CALL	runtime.morestack_noctxt(SB)
	0x00e0 00224 (lowering/lowering.go:117)	PCDATA	$0, $-1
	0x00e0 00224 (lowering/lowering.go:117)	LDP	8(RSP), (R0, R1)
	0x00e4 00228 (lowering/lowering.go:117)	LDP	24(RSP), (R2, R3)
	0x00e8 00232 (lowering/lowering.go:117)	JMP	0
	0x0000 90 0b 40 f9 f1 83 00 d1 3f 02 10 eb 29 06 00 54  ..@.....?...)..T
	0x0010 fe 0f 16 f8 fd 83 1f f8 fd 23 00 d1 e6 03 40 b2  .........#....@.
	0x0020 e6 2b 00 f9 e6 27 00 f9 ff ff 05 a9 ff ff 06 a9  .+...'..........
	0x0030 ff ff 07 a9 ff ff 08 a9 e0 47 00 f9 e1 2f 00 f9  .........G.../..
	0x0040 e6 43 01 91 e6 33 00 f9 e2 3f 00 f9 e3 37 00 f9  .C...3...?...7..
	0x0050 e6 23 01 91 e6 3b 00 f9 e0 63 01 91 e1 e3 00 91  .#...;...c......
	0x0060 e2 03 1f aa e3 03 7f b2 e4 03 03 aa e5 03 1f aa  ................
	0x0070 00 00 00 94 40 02 f8 b7 c0 01 00 b4 1f 04 00 f1  ....@...........
	0x0080 20 01 00 54 1f 08 00 f1 81 00 00 54 a0 01 80 d2   ..T.......T....
	0x0090 00 00 00 94 0c 00 00 14 40 01 80 d2 00 00 00 94  ........@.......
	0x00a0 09 00 00 14 e0 0b 7f b2 00 00 00 94 06 00 00 14  ................
	0x00b0 e0 07 7e b2 00 00 00 94 03 00 00 14 60 01 80 d2  ..~.........`...
	0x00c0 00 00 00 94 fd 83 5f f8 fe 07 4a f8 c0 03 5f d6  ......_...J..._.
	0x00d0 e0 87 00 a9 e2 8f 01 a9 e3 03 1e aa 00 00 00 94  ................
	0x00e0 e0 87 40 a9 e2 8f 41 a9 c6 ff ff 17 00 00 00 00  ..@...A.........
	rel 112+4 t=R_CALLARM64 runtime.selectgo+0
	rel 144+4 t=R_CALLARM64 lowering.taken+0
	rel 156+4 t=R_CALLARM64 lowering.taken+0
	rel 168+4 t=R_CALLARM64 lowering.taken+0
	rel 180+4 t=R_CALLARM64 lowering.taken+0
	rel 192+4 t=R_CALLARM64 lowering.taken+0
	rel 220+4 t=R_CALLARM64 runtime.morestack_noctxt+0
lowering.Loop STEXT size=160 args=0x10 locals=0x68 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:149)	TEXT	lowering.Loop(SB), ABIInternal, $112-16
	0x0000 00000 (lowering/lowering.go:149)	MOVD	16(g), R16
	0x0004 00004 (lowering/lowering.go:149)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:149)	CMP	R16, RSP
	0x0008 00008 (lowering/lowering.go:149)	BLS	136
	0x000c 00012 (lowering/lowering.go:149)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:149)	MOVD.W	R30, -112(RSP)
	0x0010 00016 (lowering/lowering.go:149)	MOVD	R29, -8(RSP)
	0x0014 00020 (lowering/lowering.go:149)	SUB	$8, RSP, R29
	0x0018 00024 (lowering/lowering.go:149)	FUNCDATA	$0, gclocals·rJbr+btbFJy3NLIRCgNSZQ==(SB)
	0x0018 00024 (lowering/lowering.go:149)	FUNCDATA	$1, gclocals·pT7qf0zGY6jSF4sYKOGaAA==(SB)
	0x0018 00024 (lowering/lowering.go:149)	FUNCDATA	$2, lowering.Loop.stkobj(SB)
	0x0018 00024 (lowering/lowering.go:149)	FUNCDATA	$5, lowering.Loop.arginfo1(SB)
	0x0018 00024 (lowering/lowering.go:149)	FUNCDATA	$6, lowering.Loop.argliveinfo(SB)
	0x0018 00024 (lowering/lowering.go:149)	PCDATA	$3, $1
	0x0018 00024 (lowering/lowering.go:150)	MOVD	R0, lowering.a(FP)
	0x001c 00028 (lowering/lowering.go:150)	MOVD	R1, lowering.quit+8(FP)
	0x0020 00032 (lowering/lowering.go:150)	PCDATA	$3, $-1
	0x0020 00032 (lowering/lowering.go:150)	JMP	44
	0x0024 00036 (lowering/lowering.go:153)	MOVD	lowering.a(FP), R0
	0x0028 00040 (lowering/lowering.go:158)	MOVD	lowering.quit+8(FP), R1
	0x002c 00044 (lowering/lowering.go:152)	STP	(ZR, ZR), lowering..autotmp_6-32(SP)
	0x0030 00048 (lowering/lowering.go:152)	STP	(ZR, ZR), lowering..autotmp_6-16(SP)
	0x0034 00052 (lowering/lowering.go:153)	MOVD	R0, lowering..autotmp_6-16(SP)
	0x0038 00056 (lowering/lowering.go:153)	MOVD	$lowering..autotmp_4-40(SP), R6
	0x003c 00060 (lowering/lowering.go:153)	MOVD	R6, lowering..autotmp_6-8(SP)
	0x0040 00064 (lowering/lowering.go:158)	MOVD	R1, lowering..autotmp_6-32(SP)
	0x0044 00068 (lowering/lowering.go:152)	MOVD	$lowering..autotmp_6-32(SP), R0
	0x0048 00072 (lowering/lowering.go:152)	MOVD	$lowering..autotmp_7-48(SP), R1
	0x004c 00076 (lowering/lowering.go:152)	MOVD	ZR, R2
	0x0050 00080 (lowering/lowering.go:152)	MOVD	ZR, R3
	0x0054 00084 (lowering/lowering.go:152)	MOVD	$2, R4
	0x0058 00088 (lowering/lowering.go:152)	MOVD	$1, R5
	0x005c 00092 (lowering/lowering.go:152)	PCDATA	$1, $0
	0x005c 00092 (lowering/lowering.go:152)	CALL	runtime.selectgo(SB)
	0x0060 00096 (lowering/lowering.go:158)	CBZ	R0, 116
	0x0064 00100 (lowering/lowering.go:153)	MOVD	lowering..autotmp_4-40(SP), R0
	0x0068 00104 (lowering/lowering.go:154)	CBZ	R0, 36
	0x006c 00108 (lowering/lowering.go:157)	CALL	lowering.taken(SB)
	0x0070 00112 (lowering/lowering.go:153)	JMP	36
	0x0074 00116 (lowering/lowering.go:159)	MOVD	$-1, R0
	0x0078 00120 (lowering/lowering.go:159)	PCDATA	$1, $1
	0x0078 00120 (lowering/lowering.go:159)	CALL	lowering.taken(SB)
	0x007c 00124 (lowering/lowering.go:163)	MOVD	-8(RSP), R29
	0x0080 00128 (lowering/lowering.go:163)	MOVD.P	112(RSP), R30
	0x0084 00132 (lowering/lowering.go:163)	RET	(R30)
	0x0088 00136 (lowering/lowering.go:163)	NOP
	0x0088 00136 (lowering/lowering.go:149)	PCDATA	$1, $-1
	0x0088 00136 (lowering/lowering.go:149)	PCDATA	$0, $-2
	0x0088 00136 (lowering/lowering.go:149)	STP	(R0, R1), 8(RSP)
	0x008c 00140 (lowering/lowering.go:149)	MOVD	R30, R3
	0x0090 00144 (lowering/lowering.go:149)	CALL	runtime.morestack_noctxt(SB)
	0x0094 00148 (lowering/lowering.go:149)	PCDATA	$0, $-1
	0x0094 00148 (lowering/lowering.go:149)	LDP	8(RSP), (R0, R1)
	0x0098 00152 (lowering/lowering.go:149)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 09 04 00 54 fe 0f 19 f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 e0 3f 00 f9 e1 43 00 f9  .....#...?...C..
	0x0020 03 00 00 14 e0 3f 40 f9 e1 43 40 f9 ff ff 04 a9  .....?@..C@.....
	0x0030 ff ff 05 a9 e0 2f 00 f9 e6 03 01 91 e6 33 00 f9  ...../.......3..
	0x0040 e1 27 00 f9 e0 23 01 91 e1 e3 00 91 e2 03 1f aa  .'...#..........
	0x0050 e3 03 1f aa e4 03 7f b2 e5 03 40 b2 00 00 00 94  ..........@.....
	0x0060 a0 00 00 b4 e0 23 40 f9 e0 fd ff b4 00 00 00 94  .....#@.........
	0x0070 ed ff ff 17 00 00 80 92 00 00 00 94 fd 83 5f f8  .............._.
	0x0080 fe 07 47 f8 c0 03 5f d6 e0 87 00 a9 e3 03 1e aa  ..G..._.........
	0x0090 00 00 00 94 e0 87 40 a9 da ff ff 17 00 00 00 00  ......@.........
	rel 92+4 t=R_CALLARM64 runtime.selectgo+0
	rel 108+4 t=R_CALLARM64 lowering.taken+0
	rel 120+4 t=R_CALLARM64 lowering.taken+0
	rel 144+4 t=R_CALLARM64 runtime.morestack_noctxt+0
