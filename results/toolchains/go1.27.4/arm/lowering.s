lowering.Empty STEXT size=36 align=0x0 args=0x0 locals=0x0 funcid=0x0
	0x0000 00000 (lowering/lowering.go:22)	TEXT	lowering.Empty(SB), ABIInternal, $0-0
	0x0000 00000 (lowering/lowering.go:22)	MOVW	8(g), R1
	0x0004 00004 (lowering/lowering.go:22)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:22)	CMP	R1, R13
	0x0008 00008 (lowering/lowering.go:22)	BLS	24
	0x000c 00012 (lowering/lowering.go:22)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:22)	MOVW.W	R14, -4(R13)
	0x0010 00016 (lowering/lowering.go:22)	FUNCDATA	$0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0010 00016 (lowering/lowering.go:22)	FUNCDATA	$1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0010 00016 (lowering/lowering.go:23)	PCDATA	$1, $0
	0x0010 00016 (lowering/lowering.go:23)	CALL	runtime.block(SB)
	0x0014 00020 (lowering/lowering.go:23)	AND.EQ	R0, R0
	0x0018 00024 (lowering/lowering.go:23)	NOP
	0x0018 00024 (lowering/lowering.go:22)	PCDATA	$1, $-1
	0x0018 00024 (lowering/lowering.go:22)	PCDATA	$0, $-2
	0x0018 00024 (lowering/lowering.go:22)	MOVW	R14, R3
	0x001c 00028 (lowering/lowering.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x0020 00032 (lowering/lowering.go:22)	PCDATA	$0, $-1
	0x0020 00032 (lowering/lowering.go:22)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 02 00 00 9a 04 e0 2d e5  ......].......-.
	0x0010 00 00 00 eb 00 00 00 00 0e 30 a0 e1 00 00 00 eb  .........0......
	0x0020 f6 ff ff ea                                      ....
	rel 16+4 t=R_CALLARM runtime.block+ebfffffe
	rel 28+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
lowering.OneReceive STEXT size=64 align=0x0 args=0x4 locals=0x10 funcid=0x0
	0x0000 00000 (lowering/lowering.go:39)	TEXT	lowering.OneReceive(SB), ABIInternal, $16-4
	0x0000 00000 (lowering/lowering.go:39)	MOVW	8(g), R1
	0x0004 00004 (lowering/lowering.go:39)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:39)	CMP	R1, R13
	0x0008 00008 (lowering/lowering.go:39)	BLS	52
	0x000c 00012 (lowering/lowering.go:39)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:39)	MOVW.W	R14, -20(R13)
	0x0010 00016 (lowering/lowering.go:39)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0010 00016 (lowering/lowering.go:39)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0010 00016 (lowering/lowering.go:39)	FUNCDATA	$5, lowering.OneReceive.arginfo1(SB)
	0x0010 00016 (lowering/lowering.go:41)	MOVW	lowering.a(FP), R0
	0x0014 00020 (lowering/lowering.go:41)	MOVW	R0, 4(R13)
	0x0018 00024 (lowering/lowering.go:41)	MOVW	$lowering..autotmp_3-4(SP), R0
	0x001c 00028 (lowering/lowering.go:41)	MOVW	R0, 8(R13)
	0x0020 00032 (lowering/lowering.go:41)	PCDATA	$1, $1
	0x0020 00032 (lowering/lowering.go:41)	CALL	runtime.chanrecv2(SB)
	0x0024 00036 (lowering/lowering.go:41)	MOVW	lowering..autotmp_3-4(SP), R0
	0x0028 00040 (lowering/lowering.go:42)	MOVW	R0, 4(R13)
	0x002c 00044 (lowering/lowering.go:42)	CALL	lowering.taken(SB)
	0x0030 00048 (lowering/lowering.go:44)	MOVW.P	20(R13), R15
	0x0034 00052 (lowering/lowering.go:44)	NOP
	0x0034 00052 (lowering/lowering.go:39)	PCDATA	$1, $-1
	0x0034 00052 (lowering/lowering.go:39)	PCDATA	$0, $-2
	0x0034 00052 (lowering/lowering.go:39)	MOVW	R14, R3
	0x0038 00056 (lowering/lowering.go:39)	CALL	runtime.morestack_noctxt(SB)
	0x003c 00060 (lowering/lowering.go:39)	PCDATA	$0, $-1
	0x003c 00060 (lowering/lowering.go:39)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 09 00 00 9a 14 e0 2d e5  ......].......-.
	0x0010 18 00 9d e5 04 00 8d e5 10 00 8d e2 08 00 8d e5  ................
	0x0020 00 00 00 eb 10 00 9d e5 04 00 8d e5 00 00 00 eb  ................
	0x0030 14 f0 9d e4 0e 30 a0 e1 00 00 00 eb ef ff ff ea  .....0..........
	rel 32+4 t=R_CALLARM runtime.chanrecv2+ebfffffe
	rel 44+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 56+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
lowering.TryReceive STEXT size=92 align=0x0 args=0x4 locals=0x10 funcid=0x0
	0x0000 00000 (lowering/lowering.go:67)	TEXT	lowering.TryReceive(SB), ABIInternal, $16-4
	0x0000 00000 (lowering/lowering.go:67)	MOVW	8(g), R1
	0x0004 00004 (lowering/lowering.go:67)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:67)	CMP	R1, R13
	0x0008 00008 (lowering/lowering.go:67)	BLS	80
	0x000c 00012 (lowering/lowering.go:67)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:67)	MOVW.W	R14, -20(R13)
	0x0010 00016 (lowering/lowering.go:67)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0010 00016 (lowering/lowering.go:67)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0010 00016 (lowering/lowering.go:67)	FUNCDATA	$5, lowering.TryReceive.arginfo1(SB)
	0x0010 00016 (lowering/lowering.go:69)	MOVW	$lowering..autotmp_3-4(SP), R0
	0x0014 00020 (lowering/lowering.go:69)	MOVW	R0, 4(R13)
	0x0018 00024 (lowering/lowering.go:69)	MOVW	lowering.a(FP), R0
	0x001c 00028 (lowering/lowering.go:69)	MOVW	R0, 8(R13)
	0x0020 00032 (lowering/lowering.go:69)	PCDATA	$1, $1
	0x0020 00032 (lowering/lowering.go:69)	CALL	runtime.selectnbrecv(SB)
	0x0024 00036 (lowering/lowering.go:69)	MOVBU	12(R13), R0
	0x0028 00040 (lowering/lowering.go:69)	CMP	$0, R0
	0x002c 00044 (lowering/lowering.go:69)	BEQ	64
	0x0030 00048 (lowering/lowering.go:69)	MOVW	lowering..autotmp_3-4(SP), R0
	0x0034 00052 (lowering/lowering.go:70)	MOVW	R0, 4(R13)
	0x0038 00056 (lowering/lowering.go:70)	CALL	lowering.taken(SB)
	0x003c 00060 (lowering/lowering.go:70)	JMP	76
	0x0040 00064 (lowering/lowering.go:72)	MOVW	$-1, R0
	0x0044 00068 (lowering/lowering.go:72)	MOVW	R0, 4(R13)
	0x0048 00072 (lowering/lowering.go:72)	CALL	lowering.taken(SB)
	0x004c 00076 (lowering/lowering.go:74)	MOVW.P	20(R13), R15
	0x0050 00080 (lowering/lowering.go:74)	NOP
	0x0050 00080 (lowering/lowering.go:67)	PCDATA	$1, $-1
	0x0050 00080 (lowering/lowering.go:67)	PCDATA	$0, $-2
	0x0050 00080 (lowering/lowering.go:67)	MOVW	R14, R3
	0x0054 00084 (lowering/lowering.go:67)	CALL	runtime.morestack_noctxt(SB)
	0x0058 00088 (lowering/lowering.go:67)	PCDATA	$0, $-1
	0x0058 00088 (lowering/lowering.go:67)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 10 00 00 9a 14 e0 2d e5  ......].......-.
	0x0010 10 00 8d e2 04 00 8d e5 18 00 9d e5 08 00 8d e5  ................
	0x0020 00 00 00 eb 0c 00 dd e5 00 00 50 e3 03 00 00 0a  ..........P.....
	0x0030 10 00 9d e5 04 00 8d e5 00 00 00 eb 02 00 00 ea  ................
	0x0040 00 00 e0 e3 04 00 8d e5 00 00 00 eb 14 f0 9d e4  ................
	0x0050 0e 30 a0 e1 00 00 00 eb e8 ff ff ea              .0..........
	rel 32+4 t=R_CALLARM runtime.selectnbrecv+ebfffffe
	rel 56+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 72+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 84+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
lowering.Two STEXT size=152 align=0x0 args=0x8 locals=0x38 funcid=0x0
	0x0000 00000 (lowering/lowering.go:91)	TEXT	lowering.Two(SB), ABIInternal, $56-8
	0x0000 00000 (lowering/lowering.go:91)	MOVW	8(g), R1
	0x0004 00004 (lowering/lowering.go:91)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:91)	CMP	R1, R13
	0x0008 00008 (lowering/lowering.go:91)	BLS	140
	0x000c 00012 (lowering/lowering.go:91)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:91)	MOVW.W	R14, -60(R13)
	0x0010 00016 (lowering/lowering.go:91)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x0010 00016 (lowering/lowering.go:91)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x0010 00016 (lowering/lowering.go:91)	FUNCDATA	$2, lowering.Two.stkobj(SB)
	0x0010 00016 (lowering/lowering.go:91)	FUNCDATA	$5, lowering.Two.arginfo1(SB)
	0x0010 00016 (lowering/lowering.go:92)	MOVW	$lowering..autotmp_4-16(SP), R1
	0x0014 00020 (lowering/lowering.go:92)	MOVW	$0, R0
	0x0018 00024 (lowering/lowering.go:92)	DUFFZERO	runtime.duffzero(SB)
	0x001c 00028 (lowering/lowering.go:93)	MOVW	lowering.a(FP), R2
	0x0020 00032 (lowering/lowering.go:93)	MOVW	R2, lowering..autotmp_4-8(SP)
	0x0024 00036 (lowering/lowering.go:95)	MOVW	lowering.b+4(FP), R2
	0x0028 00040 (lowering/lowering.go:95)	MOVW	R2, lowering..autotmp_4-16(SP)
	0x002c 00044 (lowering/lowering.go:92)	MOVW	$lowering..autotmp_4-16(SP), R2
	0x0030 00048 (lowering/lowering.go:92)	MOVW	R2, 4(R13)
	0x0034 00052 (lowering/lowering.go:92)	MOVW	$lowering..autotmp_5-24(SP), R2
	0x0038 00056 (lowering/lowering.go:92)	MOVW	R2, 8(R13)
	0x003c 00060 (lowering/lowering.go:92)	MOVW	$0, R2
	0x0040 00064 (lowering/lowering.go:92)	MOVW	R2, 12(R13)
	0x0044 00068 (lowering/lowering.go:92)	MOVW	$0, R2
	0x0048 00072 (lowering/lowering.go:92)	MOVW	R2, 16(R13)
	0x004c 00076 (lowering/lowering.go:92)	MOVW	$2, R2
	0x0050 00080 (lowering/lowering.go:92)	MOVW	R2, 20(R13)
	0x0054 00084 (lowering/lowering.go:92)	MOVW	$1, R2
	0x0058 00088 (lowering/lowering.go:92)	MOVB	R2, 24(R13)
	0x005c 00092 (lowering/lowering.go:92)	PCDATA	$1, $1
	0x005c 00092 (lowering/lowering.go:92)	CALL	runtime.selectgo(SB)
	0x0060 00096 (lowering/lowering.go:92)	MOVW	28(R13), R2
	0x0064 00100 (lowering/lowering.go:95)	CMP	$0, R2
	0x0068 00104 (lowering/lowering.go:95)	BNE	124
	0x006c 00108 (lowering/lowering.go:96)	MOVW	$11, R0
	0x0070 00112 (lowering/lowering.go:96)	MOVW	R0, 4(R13)
	0x0074 00116 (lowering/lowering.go:96)	CALL	lowering.taken(SB)
	0x0078 00120 (lowering/lowering.go:95)	JMP	136
	0x007c 00124 (lowering/lowering.go:94)	MOVW	$10, R0
	0x0080 00128 (lowering/lowering.go:94)	MOVW	R0, 4(R13)
	0x0084 00132 (lowering/lowering.go:94)	CALL	lowering.taken(SB)
	0x0088 00136 (lowering/lowering.go:98)	MOVW.P	60(R13), R15
	0x008c 00140 (lowering/lowering.go:98)	NOP
	0x008c 00140 (lowering/lowering.go:91)	PCDATA	$1, $-1
	0x008c 00140 (lowering/lowering.go:91)	PCDATA	$0, $-2
	0x008c 00140 (lowering/lowering.go:91)	MOVW	R14, R3
	0x0090 00144 (lowering/lowering.go:91)	CALL	runtime.morestack_noctxt(SB)
	0x0094 00148 (lowering/lowering.go:91)	PCDATA	$0, $-1
	0x0094 00148 (lowering/lowering.go:91)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 1f 00 00 9a 3c e0 2d e5  ......].....<.-.
	0x0010 2c 10 8d e2 00 00 a0 e3 00 00 00 eb 40 20 9d e5  ,...........@ ..
	0x0020 34 20 8d e5 44 20 9d e5 2c 20 8d e5 2c 20 8d e2  4 ..D .., .., ..
	0x0030 04 20 8d e5 24 20 8d e2 08 20 8d e5 00 20 a0 e3  . ..$ ... ... ..
	0x0040 0c 20 8d e5 00 20 a0 e3 10 20 8d e5 02 20 a0 e3  . ... ... ... ..
	0x0050 14 20 8d e5 01 20 a0 e3 18 20 cd e5 00 00 00 eb  . ... ... ......
	0x0060 1c 20 9d e5 00 00 52 e3 03 00 00 1a 0b 00 a0 e3  . ....R.........
	0x0070 04 00 8d e5 00 00 00 eb 02 00 00 ea 0a 00 a0 e3  ................
	0x0080 04 00 8d e5 00 00 00 eb 3c f0 9d e4 0e 30 a0 e1  ........<....0..
	0x0090 00 00 00 eb d9 ff ff ea                          ........
	rel 24+4 t=R_CALLARM runtime.duffzero+eb00007a
	rel 92+4 t=R_CALLARM runtime.selectgo+ebfffffe
	rel 116+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 132+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 144+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
lowering.Mixed STEXT size=260 align=0x0 args=0x10 locals=0x58 funcid=0x0
	0x0000 00000 (lowering/lowering.go:117)	TEXT	lowering.Mixed(SB), ABIInternal, $88-16
	0x0000 00000 (lowering/lowering.go:117)	MOVW	8(g), R1
	0x0004 00004 (lowering/lowering.go:117)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:117)	CMP	R1, R13
	0x0008 00008 (lowering/lowering.go:117)	BLS	248
	0x000c 00012 (lowering/lowering.go:117)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:117)	MOVW.W	R14, -92(R13)
	0x0010 00016 (lowering/lowering.go:117)	FUNCDATA	$0, gclocals·bkDrT/y75pWEGbMUE8y1ug==(SB)
	0x0010 00016 (lowering/lowering.go:117)	FUNCDATA	$1, gclocals·H9CDAFO7bi37bO9id3y+dw==(SB)
	0x0010 00016 (lowering/lowering.go:117)	FUNCDATA	$2, lowering.Mixed.stkobj(SB)
	0x0010 00016 (lowering/lowering.go:117)	FUNCDATA	$5, lowering.Mixed.arginfo1(SB)
	0x0010 00016 (lowering/lowering.go:118)	MOVW	$1, R2
	0x0014 00020 (lowering/lowering.go:123)	MOVW	R2, lowering..autotmp_6-36(SP)
	0x0018 00024 (lowering/lowering.go:127)	MOVW	R2, lowering..autotmp_9-40(SP)
	0x001c 00028 (lowering/lowering.go:118)	MOVW	$lowering..autotmp_10-32(SP), R1
	0x0020 00032 (lowering/lowering.go:118)	MOVW	$0, R0
	0x0024 00036 (lowering/lowering.go:118)	DUFFZERO	runtime.duffzero(SB)
	0x0028 00040 (lowering/lowering.go:119)	MOVW	lowering.a(FP), R2
	0x002c 00044 (lowering/lowering.go:119)	MOVW	R2, lowering..autotmp_10-8(SP)
	0x0030 00048 (lowering/lowering.go:123)	MOVW	lowering.b+4(FP), R2
	0x0034 00052 (lowering/lowering.go:123)	MOVW	R2, lowering..autotmp_10-32(SP)
	0x0038 00056 (lowering/lowering.go:123)	MOVW	$lowering..autotmp_6-36(SP), R2
	0x003c 00060 (lowering/lowering.go:123)	MOVW	R2, lowering..autotmp_10-28(SP)
	0x0040 00064 (lowering/lowering.go:125)	MOVW	lowering.c+8(FP), R2
	0x0044 00068 (lowering/lowering.go:125)	MOVW	R2, lowering..autotmp_10-16(SP)
	0x0048 00072 (lowering/lowering.go:127)	MOVW	lowering.d+12(FP), R2
	0x004c 00076 (lowering/lowering.go:127)	MOVW	R2, lowering..autotmp_10-24(SP)
	0x0050 00080 (lowering/lowering.go:127)	MOVW	$lowering..autotmp_9-40(SP), R2
	0x0054 00084 (lowering/lowering.go:127)	MOVW	R2, lowering..autotmp_10-20(SP)
	0x0058 00088 (lowering/lowering.go:118)	MOVW	$lowering..autotmp_10-32(SP), R2
	0x005c 00092 (lowering/lowering.go:118)	MOVW	R2, 4(R13)
	0x0060 00096 (lowering/lowering.go:118)	MOVW	$lowering..autotmp_11-56(SP), R2
	0x0064 00100 (lowering/lowering.go:118)	MOVW	R2, 8(R13)
	0x0068 00104 (lowering/lowering.go:118)	MOVW	$0, R2
	0x006c 00108 (lowering/lowering.go:118)	MOVW	R2, 12(R13)
	0x0070 00112 (lowering/lowering.go:118)	MOVW	$2, R2
	0x0074 00116 (lowering/lowering.go:118)	MOVW	R2, 16(R13)
	0x0078 00120 (lowering/lowering.go:118)	MOVW	R2, 20(R13)
	0x007c 00124 (lowering/lowering.go:118)	MOVW	$0, R2
	0x0080 00128 (lowering/lowering.go:118)	MOVB	R2, 24(R13)
	0x0084 00132 (lowering/lowering.go:118)	PCDATA	$1, $1
	0x0084 00132 (lowering/lowering.go:118)	CALL	runtime.selectgo(SB)
	0x0088 00136 (lowering/lowering.go:118)	MOVW	28(R13), R2
	0x008c 00140 (lowering/lowering.go:121)	CMP	$0, R2
	0x0090 00144 (lowering/lowering.go:121)	BLT	232
	0x0094 00148 (lowering/lowering.go:123)	BEQ	216
	0x0098 00152 (lowering/lowering.go:127)	CMP	$1, R2
	0x009c 00156 (lowering/lowering.go:127)	BEQ	200
	0x00a0 00160 (lowering/lowering.go:125)	CMP	$2, R2
	0x00a4 00164 (lowering/lowering.go:125)	BNE	184
	0x00a8 00168 (lowering/lowering.go:126)	MOVW	$13, R0
	0x00ac 00172 (lowering/lowering.go:126)	MOVW	R0, 4(R13)
	0x00b0 00176 (lowering/lowering.go:126)	CALL	lowering.taken(SB)
	0x00b4 00180 (lowering/lowering.go:125)	JMP	244
	0x00b8 00184 (lowering/lowering.go:120)	MOVW	$10, R0
	0x00bc 00188 (lowering/lowering.go:120)	MOVW	R0, 4(R13)
	0x00c0 00192 (lowering/lowering.go:120)	CALL	lowering.taken(SB)
	0x00c4 00196 (lowering/lowering.go:119)	JMP	244
	0x00c8 00200 (lowering/lowering.go:128)	MOVW	$14, R0
	0x00cc 00204 (lowering/lowering.go:128)	MOVW	R0, 4(R13)
	0x00d0 00208 (lowering/lowering.go:128)	CALL	lowering.taken(SB)
	0x00d4 00212 (lowering/lowering.go:127)	JMP	244
	0x00d8 00216 (lowering/lowering.go:124)	MOVW	$12, R0
	0x00dc 00220 (lowering/lowering.go:124)	MOVW	R0, 4(R13)
	0x00e0 00224 (lowering/lowering.go:124)	CALL	lowering.taken(SB)
	0x00e4 00228 (lowering/lowering.go:123)	JMP	244
	0x00e8 00232 (lowering/lowering.go:122)	MOVW	$11, R0
	0x00ec 00236 (lowering/lowering.go:122)	MOVW	R0, 4(R13)
	0x00f0 00240 (lowering/lowering.go:122)	CALL	lowering.taken(SB)
	0x00f4 00244 (lowering/lowering.go:130)	MOVW.P	92(R13), R15
	0x00f8 00248 (lowering/lowering.go:130)	NOP
	0x00f8 00248 (lowering/lowering.go:117)	PCDATA	$1, $-1
	0x00f8 00248 (lowering/lowering.go:117)	PCDATA	$0, $-2
	0x00f8 00248 (lowering/lowering.go:117)	MOVW	R14, R3
	0x00fc 00252 (lowering/lowering.go:117)	CALL	runtime.morestack_noctxt(SB)
	0x0100 00256 (lowering/lowering.go:117)	PCDATA	$0, $-1
	0x0100 00256 (lowering/lowering.go:117)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 3a 00 00 9a 5c e0 2d e5  ......].:...\.-.
	0x0010 01 20 a0 e3 38 20 8d e5 34 20 8d e5 3c 10 8d e2  . ..8 ..4 ..<...
	0x0020 00 00 a0 e3 00 00 00 eb 60 20 9d e5 54 20 8d e5  ........` ..T ..
	0x0030 64 20 9d e5 3c 20 8d e5 38 20 8d e2 40 20 8d e5  d ..< ..8 ..@ ..
	0x0040 68 20 9d e5 4c 20 8d e5 6c 20 9d e5 44 20 8d e5  h ..L ..l ..D ..
	0x0050 34 20 8d e2 48 20 8d e5 3c 20 8d e2 04 20 8d e5  4 ..H ..< ... ..
	0x0060 24 20 8d e2 08 20 8d e5 00 20 a0 e3 0c 20 8d e5  $ ... ... ... ..
	0x0070 02 20 a0 e3 10 20 8d e5 14 20 8d e5 00 20 a0 e3  . ... ... ... ..
	0x0080 18 20 cd e5 00 00 00 eb 1c 20 9d e5 00 00 52 e3  . ....... ....R.
	0x0090 14 00 00 ba 0f 00 00 0a 01 00 52 e3 09 00 00 0a  ..........R.....
	0x00a0 02 00 52 e3 03 00 00 1a 0d 00 a0 e3 04 00 8d e5  ..R.............
	0x00b0 00 00 00 eb 0e 00 00 ea 0a 00 a0 e3 04 00 8d e5  ................
	0x00c0 00 00 00 eb 0a 00 00 ea 0e 00 a0 e3 04 00 8d e5  ................
	0x00d0 00 00 00 eb 06 00 00 ea 0c 00 a0 e3 04 00 8d e5  ................
	0x00e0 00 00 00 eb 02 00 00 ea 0b 00 a0 e3 04 00 8d e5  ................
	0x00f0 00 00 00 eb 5c f0 9d e4 0e 30 a0 e1 00 00 00 eb  ....\....0......
	0x0100 be ff ff ea                                      ....
	rel 36+4 t=R_CALLARM runtime.duffzero+eb000076
	rel 132+4 t=R_CALLARM runtime.selectgo+ebfffffe
	rel 176+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 192+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 208+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 224+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 240+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 252+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
lowering.Loop STEXT size=168 align=0x0 args=0x8 locals=0x3c funcid=0x0
	0x0000 00000 (lowering/lowering.go:149)	TEXT	lowering.Loop(SB), ABIInternal, $60-8
	0x0000 00000 (lowering/lowering.go:149)	MOVW	8(g), R1
	0x0004 00004 (lowering/lowering.go:149)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:149)	CMP	R1, R13
	0x0008 00008 (lowering/lowering.go:149)	BLS	156
	0x000c 00012 (lowering/lowering.go:149)	PCDATA	$0, $-1
	0x000c 00012 (lowering/lowering.go:149)	MOVW.W	R14, -64(R13)
	0x0010 00016 (lowering/lowering.go:149)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x0010 00016 (lowering/lowering.go:149)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x0010 00016 (lowering/lowering.go:149)	FUNCDATA	$2, lowering.Loop.stkobj(SB)
	0x0010 00016 (lowering/lowering.go:149)	FUNCDATA	$5, lowering.Loop.arginfo1(SB)
	0x0010 00016 (lowering/lowering.go:152)	MOVW	$lowering..autotmp_6-16(SP), R1
	0x0014 00020 (lowering/lowering.go:152)	MOVW	$0, R0
	0x0018 00024 (lowering/lowering.go:152)	DUFFZERO	runtime.duffzero(SB)
	0x001c 00028 (lowering/lowering.go:153)	MOVW	lowering.a(FP), R2
	0x0020 00032 (lowering/lowering.go:153)	MOVW	R2, lowering..autotmp_6-8(SP)
	0x0024 00036 (lowering/lowering.go:153)	MOVW	$lowering..autotmp_4-20(SP), R2
	0x0028 00040 (lowering/lowering.go:153)	MOVW	R2, lowering..autotmp_6-4(SP)
	0x002c 00044 (lowering/lowering.go:158)	MOVW	lowering.quit+4(FP), R2
	0x0030 00048 (lowering/lowering.go:158)	MOVW	R2, lowering..autotmp_6-16(SP)
	0x0034 00052 (lowering/lowering.go:152)	MOVW	$lowering..autotmp_6-16(SP), R2
	0x0038 00056 (lowering/lowering.go:152)	MOVW	R2, 4(R13)
	0x003c 00060 (lowering/lowering.go:152)	MOVW	$lowering..autotmp_7-28(SP), R2
	0x0040 00064 (lowering/lowering.go:152)	MOVW	R2, 8(R13)
	0x0044 00068 (lowering/lowering.go:152)	MOVW	$0, R2
	0x0048 00072 (lowering/lowering.go:152)	MOVW	R2, 12(R13)
	0x004c 00076 (lowering/lowering.go:152)	MOVW	$0, R2
	0x0050 00080 (lowering/lowering.go:152)	MOVW	R2, 16(R13)
	0x0054 00084 (lowering/lowering.go:152)	MOVW	$2, R2
	0x0058 00088 (lowering/lowering.go:152)	MOVW	R2, 20(R13)
	0x005c 00092 (lowering/lowering.go:152)	MOVW	$1, R2
	0x0060 00096 (lowering/lowering.go:152)	MOVB	R2, 24(R13)
	0x0064 00100 (lowering/lowering.go:152)	PCDATA	$1, $0
	0x0064 00100 (lowering/lowering.go:152)	CALL	runtime.selectgo(SB)
	0x0068 00104 (lowering/lowering.go:152)	MOVW	28(R13), R2
	0x006c 00108 (lowering/lowering.go:158)	CMP	$0, R2
	0x0070 00112 (lowering/lowering.go:158)	BEQ	140
	0x0074 00116 (lowering/lowering.go:153)	MOVW	lowering..autotmp_4-20(SP), R2
	0x0078 00120 (lowering/lowering.go:154)	CMP	$0, R2
	0x007c 00124 (lowering/lowering.go:154)	BEQ	16
	0x0080 00128 (lowering/lowering.go:157)	MOVW	R2, 4(R13)
	0x0084 00132 (lowering/lowering.go:157)	CALL	lowering.taken(SB)
	0x0088 00136 (lowering/lowering.go:153)	JMP	16
	0x008c 00140 (lowering/lowering.go:159)	MOVW	$-1, R0
	0x0090 00144 (lowering/lowering.go:159)	MOVW	R0, 4(R13)
	0x0094 00148 (lowering/lowering.go:159)	PCDATA	$1, $1
	0x0094 00148 (lowering/lowering.go:159)	CALL	lowering.taken(SB)
	0x0098 00152 (lowering/lowering.go:163)	MOVW.P	64(R13), R15
	0x009c 00156 (lowering/lowering.go:163)	NOP
	0x009c 00156 (lowering/lowering.go:149)	PCDATA	$1, $-1
	0x009c 00156 (lowering/lowering.go:149)	PCDATA	$0, $-2
	0x009c 00156 (lowering/lowering.go:149)	MOVW	R14, R3
	0x00a0 00160 (lowering/lowering.go:149)	CALL	runtime.morestack_noctxt(SB)
	0x00a4 00164 (lowering/lowering.go:149)	PCDATA	$0, $-1
	0x00a4 00164 (lowering/lowering.go:149)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 23 00 00 9a 40 e0 2d e5  ......].#...@.-.
	0x0010 30 10 8d e2 00 00 a0 e3 00 00 00 eb 44 20 9d e5  0...........D ..
	0x0020 38 20 8d e5 2c 20 8d e2 3c 20 8d e5 48 20 9d e5  8 .., ..< ..H ..
	0x0030 30 20 8d e5 30 20 8d e2 04 20 8d e5 24 20 8d e2  0 ..0 ... ..$ ..
	0x0040 08 20 8d e5 00 20 a0 e3 0c 20 8d e5 00 20 a0 e3  . ... ... ... ..
	0x0050 10 20 8d e5 02 20 a0 e3 14 20 8d e5 01 20 a0 e3  . ... ... ... ..
	0x0060 18 20 cd e5 00 00 00 eb 1c 20 9d e5 00 00 52 e3  . ....... ....R.
	0x0070 05 00 00 0a 2c 20 9d e5 00 00 52 e3 e3 ff ff 0a  ...., ....R.....
	0x0080 04 20 8d e5 00 00 00 eb e0 ff ff ea 00 00 e0 e3  . ..............
	0x0090 04 00 8d e5 00 00 00 eb 40 f0 9d e4 0e 30 a0 e1  ........@....0..
	0x00a0 00 00 00 eb d5 ff ff ea                          ........
	rel 24+4 t=R_CALLARM runtime.duffzero+eb00007a
	rel 100+4 t=R_CALLARM runtime.selectgo+ebfffffe
	rel 132+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 148+4 t=R_CALLARM lowering.taken+ebfffffe
	rel 160+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
