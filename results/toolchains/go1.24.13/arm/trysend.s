trysend.TryReceive STEXT size=100 args=0xc locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:16)	TEXT	trysend.TryReceive(SB), ABIInternal, $16-12
	0x0000 00000 (trysend/trysend.go:16)	MOVW	8(g), R1
	0x0004 00004 (trysend/trysend.go:16)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:16)	CMP	R1, R13
	0x0008 00008 (trysend/trysend.go:16)	BLS	88
	0x000c 00012 (trysend/trysend.go:16)	PCDATA	$0, $-1
	0x000c 00012 (trysend/trysend.go:16)	MOVW.W	R14, -20(R13)
	0x0010 00016 (trysend/trysend.go:16)	FUNCDATA	$0, gclocals·2NSbawKySWs0upw55xaGlw==(SB)
	0x0010 00016 (trysend/trysend.go:16)	FUNCDATA	$1, gclocals·ISb46fRPFoZ9pIfykFK/kQ==(SB)
	0x0010 00016 (trysend/trysend.go:16)	FUNCDATA	$5, trysend.TryReceive.arginfo1(SB)
	0x0010 00016 (trysend/trysend.go:18)	MOVW	$trysend..autotmp_4-4(SP), R0
	0x0014 00020 (trysend/trysend.go:18)	MOVW	R0, 4(R13)
	0x0018 00024 (trysend/trysend.go:18)	MOVW	trysend.c(FP), R0
	0x001c 00028 (trysend/trysend.go:18)	MOVW	R0, 8(R13)
	0x0020 00032 (trysend/trysend.go:18)	PCDATA	$1, $1
	0x0020 00032 (trysend/trysend.go:18)	CALL	runtime.selectnbrecv(SB)
	0x0024 00036 (trysend/trysend.go:18)	MOVBU	12(R13), R0
	0x0028 00040 (trysend/trysend.go:18)	CMP	$0, R0
	0x002c 00044 (trysend/trysend.go:18)	BEQ	68
	0x0030 00048 (trysend/trysend.go:18)	MOVW	trysend..autotmp_4-4(SP), R0
	0x0034 00052 (trysend/trysend.go:19)	MOVW	R0, trysend.v+4(FP)
	0x0038 00056 (trysend/trysend.go:19)	MOVW	$1, R0
	0x003c 00060 (trysend/trysend.go:19)	MOVB	R0, trysend.ok+8(FP)
	0x0040 00064 (trysend/trysend.go:19)	MOVW.P	20(R13), R15
	0x0044 00068 (trysend/trysend.go:21)	MOVW	$0, R0
	0x0048 00072 (trysend/trysend.go:21)	MOVW	R0, trysend.v+4(FP)
	0x004c 00076 (trysend/trysend.go:21)	MOVW	$0, R0
	0x0050 00080 (trysend/trysend.go:21)	MOVB	R0, trysend.ok+8(FP)
	0x0054 00084 (trysend/trysend.go:21)	MOVW.P	20(R13), R15
	0x0058 00088 (trysend/trysend.go:21)	NOP
	0x0058 00088 (trysend/trysend.go:16)	PCDATA	$1, $-1
	0x0058 00088 (trysend/trysend.go:16)	PCDATA	$0, $-2
	0x0058 00088 (trysend/trysend.go:16)	MOVW	R14, R3
	0x005c 00092 (trysend/trysend.go:16)	CALL	runtime.morestack_noctxt(SB)
	0x0060 00096 (trysend/trysend.go:16)	PCDATA	$0, $-1
	0x0060 00096 (trysend/trysend.go:16)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 12 00 00 9a 14 e0 2d e5  ......].......-.
	0x0010 10 00 8d e2 04 00 8d e5 18 00 9d e5 08 00 8d e5  ................
	0x0020 00 00 00 eb 0c 00 dd e5 00 00 50 e3 04 00 00 0a  ..........P.....
	0x0030 10 00 9d e5 1c 00 8d e5 01 00 a0 e3 20 00 cd e5  ............ ...
	0x0040 14 f0 9d e4 00 00 a0 e3 1c 00 8d e5 00 00 a0 e3  ................
	0x0050 20 00 cd e5 14 f0 9d e4 0e 30 a0 e1 00 00 00 eb   ........0......
	0x0060 e6 ff ff ea                                      ....
	rel 32+4 t=R_CALLARM runtime.selectnbrecv+ebfffffe
	rel 92+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
trysend.TrySend STEXT size=92 args=0xc locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:30)	TEXT	trysend.TrySend(SB), ABIInternal, $16-12
	0x0000 00000 (trysend/trysend.go:30)	MOVW	8(g), R1
	0x0004 00004 (trysend/trysend.go:30)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:30)	CMP	R1, R13
	0x0008 00008 (trysend/trysend.go:30)	BLS	80
	0x000c 00012 (trysend/trysend.go:30)	PCDATA	$0, $-1
	0x000c 00012 (trysend/trysend.go:30)	MOVW.W	R14, -20(R13)
	0x0010 00016 (trysend/trysend.go:30)	FUNCDATA	$0, gclocals·2NSbawKySWs0upw55xaGlw==(SB)
	0x0010 00016 (trysend/trysend.go:30)	FUNCDATA	$1, gclocals·ISb46fRPFoZ9pIfykFK/kQ==(SB)
	0x0010 00016 (trysend/trysend.go:30)	FUNCDATA	$5, trysend.TrySend.arginfo1(SB)
	0x0010 00016 (trysend/trysend.go:32)	MOVW	trysend.v+4(FP), R0
	0x0014 00020 (trysend/trysend.go:32)	MOVW	R0, trysend..autotmp_4-4(SP)
	0x0018 00024 (trysend/trysend.go:32)	MOVW	trysend.c(FP), R0
	0x001c 00028 (trysend/trysend.go:32)	MOVW	R0, 4(R13)
	0x0020 00032 (trysend/trysend.go:32)	MOVW	$trysend..autotmp_4-4(SP), R0
	0x0024 00036 (trysend/trysend.go:32)	MOVW	R0, 8(R13)
	0x0028 00040 (trysend/trysend.go:32)	PCDATA	$1, $1
	0x0028 00040 (trysend/trysend.go:32)	CALL	runtime.selectnbsend(SB)
	0x002c 00044 (trysend/trysend.go:32)	MOVBU	12(R13), R0
	0x0030 00048 (trysend/trysend.go:32)	CMP	$0, R0
	0x0034 00052 (trysend/trysend.go:32)	BEQ	68
	0x0038 00056 (trysend/trysend.go:33)	MOVW	$1, R0
	0x003c 00060 (trysend/trysend.go:33)	MOVB	R0, trysend.~r0+8(FP)
	0x0040 00064 (trysend/trysend.go:33)	MOVW.P	20(R13), R15
	0x0044 00068 (trysend/trysend.go:35)	MOVW	$0, R0
	0x0048 00072 (trysend/trysend.go:35)	MOVB	R0, trysend.~r0+8(FP)
	0x004c 00076 (trysend/trysend.go:35)	MOVW.P	20(R13), R15
	0x0050 00080 (trysend/trysend.go:35)	NOP
	0x0050 00080 (trysend/trysend.go:30)	PCDATA	$1, $-1
	0x0050 00080 (trysend/trysend.go:30)	PCDATA	$0, $-2
	0x0050 00080 (trysend/trysend.go:30)	MOVW	R14, R3
	0x0054 00084 (trysend/trysend.go:30)	CALL	runtime.morestack_noctxt(SB)
	0x0058 00088 (trysend/trysend.go:30)	PCDATA	$0, $-1
	0x0058 00088 (trysend/trysend.go:30)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 10 00 00 9a 14 e0 2d e5  ......].......-.
	0x0010 1c 00 9d e5 10 00 8d e5 18 00 9d e5 04 00 8d e5  ................
	0x0020 10 00 8d e2 08 00 8d e5 00 00 00 eb 0c 00 dd e5  ................
	0x0030 00 00 50 e3 02 00 00 0a 01 00 a0 e3 20 00 cd e5  ..P......... ...
	0x0040 14 f0 9d e4 00 00 a0 e3 20 00 cd e5 14 f0 9d e4  ........ .......
	0x0050 0e 30 a0 e1 00 00 00 eb e8 ff ff ea              .0..........
	rel 40+4 t=R_CALLARM runtime.selectnbsend+ebfffffe
	rel 84+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
trysend.TryEither STEXT size=200 args=0x10 locals=0x40 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:44)	TEXT	trysend.TryEither(SB), ABIInternal, $64-16
	0x0000 00000 (trysend/trysend.go:44)	MOVW	8(g), R1
	0x0004 00004 (trysend/trysend.go:44)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:44)	CMP	R1, R13
	0x0008 00008 (trysend/trysend.go:44)	BLS	188
	0x000c 00012 (trysend/trysend.go:44)	PCDATA	$0, $-1
	0x000c 00012 (trysend/trysend.go:44)	MOVW.W	R14, -68(R13)
	0x0010 00016 (trysend/trysend.go:44)	FUNCDATA	$0, gclocals·rJbr+btbFJy3NLIRCgNSZQ==(SB)
	0x0010 00016 (trysend/trysend.go:44)	FUNCDATA	$1, gclocals·pT7qf0zGY6jSF4sYKOGaAA==(SB)
	0x0010 00016 (trysend/trysend.go:44)	FUNCDATA	$2, trysend.TryEither.stkobj(SB)
	0x0010 00016 (trysend/trysend.go:44)	FUNCDATA	$5, trysend.TryEither.arginfo1(SB)
	0x0010 00016 (trysend/trysend.go:45)	MOVW	$trysend..autotmp_8-16(SP), R1
	0x0014 00020 (trysend/trysend.go:45)	MOVW	$0, R0
	0x0018 00024 (trysend/trysend.go:45)	DUFFZERO	runtime.duffzero(SB)
	0x001c 00028 (trysend/trysend.go:46)	MOVW	trysend.a(FP), R2
	0x0020 00032 (trysend/trysend.go:46)	MOVW	R2, trysend..autotmp_8-8(SP)
	0x0024 00036 (trysend/trysend.go:46)	MOVW	$trysend..autotmp_5-20(SP), R2
	0x0028 00040 (trysend/trysend.go:46)	MOVW	R2, trysend..autotmp_8-4(SP)
	0x002c 00044 (trysend/trysend.go:48)	MOVW	trysend.b+4(FP), R2
	0x0030 00048 (trysend/trysend.go:48)	MOVW	R2, trysend..autotmp_8-16(SP)
	0x0034 00052 (trysend/trysend.go:48)	MOVW	$trysend..autotmp_7-24(SP), R2
	0x0038 00056 (trysend/trysend.go:48)	MOVW	R2, trysend..autotmp_8-12(SP)
	0x003c 00060 (trysend/trysend.go:45)	MOVW	$trysend..autotmp_8-16(SP), R2
	0x0040 00064 (trysend/trysend.go:45)	MOVW	R2, 4(R13)
	0x0044 00068 (trysend/trysend.go:45)	MOVW	$trysend..autotmp_9-32(SP), R2
	0x0048 00072 (trysend/trysend.go:45)	MOVW	R2, 8(R13)
	0x004c 00076 (trysend/trysend.go:45)	MOVW	$0, R2
	0x0050 00080 (trysend/trysend.go:45)	MOVW	R2, 12(R13)
	0x0054 00084 (trysend/trysend.go:45)	MOVW	$0, R2
	0x0058 00088 (trysend/trysend.go:45)	MOVW	R2, 16(R13)
	0x005c 00092 (trysend/trysend.go:45)	MOVW	$2, R2
	0x0060 00096 (trysend/trysend.go:45)	MOVW	R2, 20(R13)
	0x0064 00100 (trysend/trysend.go:45)	MOVW	$0, R2
	0x0068 00104 (trysend/trysend.go:45)	MOVB	R2, 24(R13)
	0x006c 00108 (trysend/trysend.go:45)	PCDATA	$1, $1
	0x006c 00108 (trysend/trysend.go:45)	CALL	runtime.selectgo(SB)
	0x0070 00112 (trysend/trysend.go:45)	MOVW	28(R13), R2
	0x0074 00116 (trysend/trysend.go:50)	CMP	$0, R2
	0x0078 00120 (trysend/trysend.go:50)	BLT	168
	0x007c 00124 (trysend/trysend.go:48)	BNE	148
	0x0080 00128 (trysend/trysend.go:48)	MOVW	trysend..autotmp_7-24(SP), R0
	0x0084 00132 (trysend/trysend.go:49)	MOVW	R0, trysend.v+8(FP)
	0x0088 00136 (trysend/trysend.go:49)	MOVW	$1, R0
	0x008c 00140 (trysend/trysend.go:49)	MOVB	R0, trysend.ok+12(FP)
	0x0090 00144 (trysend/trysend.go:49)	MOVW.P	68(R13), R15
	0x0094 00148 (trysend/trysend.go:46)	MOVW	trysend..autotmp_5-20(SP), R0
	0x0098 00152 (trysend/trysend.go:47)	MOVW	R0, trysend.v+8(FP)
	0x009c 00156 (trysend/trysend.go:47)	MOVW	$1, R0
	0x00a0 00160 (trysend/trysend.go:47)	MOVB	R0, trysend.ok+12(FP)
	0x00a4 00164 (trysend/trysend.go:47)	MOVW.P	68(R13), R15
	0x00a8 00168 (trysend/trysend.go:51)	MOVW	$0, R0
	0x00ac 00172 (trysend/trysend.go:51)	MOVW	R0, trysend.v+8(FP)
	0x00b0 00176 (trysend/trysend.go:51)	MOVW	$0, R0
	0x00b4 00180 (trysend/trysend.go:51)	MOVB	R0, trysend.ok+12(FP)
	0x00b8 00184 (trysend/trysend.go:51)	MOVW.P	68(R13), R15
	0x00bc 00188 (trysend/trysend.go:51)	NOP
	0x00bc 00188 (trysend/trysend.go:44)	PCDATA	$1, $-1
	0x00bc 00188 (trysend/trysend.go:44)	PCDATA	$0, $-2
	0x00bc 00188 (trysend/trysend.go:44)	MOVW	R14, R3
	0x00c0 00192 (trysend/trysend.go:44)	CALL	runtime.morestack_noctxt(SB)
	0x00c4 00196 (trysend/trysend.go:44)	PCDATA	$0, $-1
	0x00c4 00196 (trysend/trysend.go:44)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 2b 00 00 9a 44 e0 2d e5  ......].+...D.-.
	0x0010 34 10 8d e2 00 00 a0 e3 00 00 00 eb 48 20 9d e5  4...........H ..
	0x0020 3c 20 8d e5 30 20 8d e2 40 20 8d e5 4c 20 9d e5  < ..0 ..@ ..L ..
	0x0030 34 20 8d e5 2c 20 8d e2 38 20 8d e5 34 20 8d e2  4 .., ..8 ..4 ..
	0x0040 04 20 8d e5 24 20 8d e2 08 20 8d e5 00 20 a0 e3  . ..$ ... ... ..
	0x0050 0c 20 8d e5 00 20 a0 e3 10 20 8d e5 02 20 a0 e3  . ... ... ... ..
	0x0060 14 20 8d e5 00 20 a0 e3 18 20 cd e5 00 00 00 eb  . ... ... ......
	0x0070 1c 20 9d e5 00 00 52 e3 0a 00 00 ba 04 00 00 1a  . ....R.........
	0x0080 2c 00 9d e5 50 00 8d e5 01 00 a0 e3 54 00 cd e5  ,...P.......T...
	0x0090 44 f0 9d e4 30 00 9d e5 50 00 8d e5 01 00 a0 e3  D...0...P.......
	0x00a0 54 00 cd e5 44 f0 9d e4 00 00 a0 e3 50 00 8d e5  T...D.......P...
	0x00b0 00 00 a0 e3 54 00 cd e5 44 f0 9d e4 0e 30 a0 e1  ....T...D....0..
	0x00c0 00 00 00 eb cd ff ff ea                          ........
	rel 24+4 t=R_CALLARM runtime.duffzero+eb00007a
	rel 108+4 t=R_CALLARM runtime.selectgo+ebfffffe
	rel 192+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
trysend.Either STEXT size=156 args=0xc locals=0x40 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:60)	TEXT	trysend.Either(SB), ABIInternal, $64-12
	0x0000 00000 (trysend/trysend.go:60)	MOVW	8(g), R1
	0x0004 00004 (trysend/trysend.go:60)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:60)	CMP	R1, R13
	0x0008 00008 (trysend/trysend.go:60)	BLS	144
	0x000c 00012 (trysend/trysend.go:60)	PCDATA	$0, $-1
	0x000c 00012 (trysend/trysend.go:60)	MOVW.W	R14, -68(R13)
	0x0010 00016 (trysend/trysend.go:60)	FUNCDATA	$0, gclocals·rJbr+btbFJy3NLIRCgNSZQ==(SB)
	0x0010 00016 (trysend/trysend.go:60)	FUNCDATA	$1, gclocals·pT7qf0zGY6jSF4sYKOGaAA==(SB)
	0x0010 00016 (trysend/trysend.go:60)	FUNCDATA	$2, trysend.Either.stkobj(SB)
	0x0010 00016 (trysend/trysend.go:60)	FUNCDATA	$5, trysend.Either.arginfo1(SB)
	0x0010 00016 (trysend/trysend.go:61)	MOVW	$trysend..autotmp_7-16(SP), R1
	0x0014 00020 (trysend/trysend.go:61)	MOVW	$0, R0
	0x0018 00024 (trysend/trysend.go:61)	DUFFZERO	runtime.duffzero(SB)
	0x001c 00028 (trysend/trysend.go:62)	MOVW	trysend.a(FP), R2
	0x0020 00032 (trysend/trysend.go:62)	MOVW	R2, trysend..autotmp_7-8(SP)
	0x0024 00036 (trysend/trysend.go:62)	MOVW	$trysend..autotmp_4-20(SP), R2
	0x0028 00040 (trysend/trysend.go:62)	MOVW	R2, trysend..autotmp_7-4(SP)
	0x002c 00044 (trysend/trysend.go:63)	MOVW	trysend.b+4(FP), R2
	0x0030 00048 (trysend/trysend.go:63)	MOVW	R2, trysend..autotmp_7-16(SP)
	0x0034 00052 (trysend/trysend.go:63)	MOVW	$trysend..autotmp_6-24(SP), R2
	0x0038 00056 (trysend/trysend.go:63)	MOVW	R2, trysend..autotmp_7-12(SP)
	0x003c 00060 (trysend/trysend.go:61)	MOVW	$trysend..autotmp_7-16(SP), R2
	0x0040 00064 (trysend/trysend.go:61)	MOVW	R2, 4(R13)
	0x0044 00068 (trysend/trysend.go:61)	MOVW	$trysend..autotmp_8-32(SP), R2
	0x0048 00072 (trysend/trysend.go:61)	MOVW	R2, 8(R13)
	0x004c 00076 (trysend/trysend.go:61)	MOVW	$0, R2
	0x0050 00080 (trysend/trysend.go:61)	MOVW	R2, 12(R13)
	0x0054 00084 (trysend/trysend.go:61)	MOVW	$0, R2
	0x0058 00088 (trysend/trysend.go:61)	MOVW	R2, 16(R13)
	0x005c 00092 (trysend/trysend.go:61)	MOVW	$2, R2
	0x0060 00096 (trysend/trysend.go:61)	MOVW	R2, 20(R13)
	0x0064 00100 (trysend/trysend.go:61)	MOVW	$1, R2
	0x0068 00104 (trysend/trysend.go:61)	MOVB	R2, 24(R13)
	0x006c 00108 (trysend/trysend.go:61)	PCDATA	$1, $1
	0x006c 00108 (trysend/trysend.go:61)	CALL	runtime.selectgo(SB)
	0x0070 00112 (trysend/trysend.go:61)	MOVW	28(R13), R2
	0x0074 00116 (trysend/trysend.go:63)	CMP	$0, R2
	0x0078 00120 (trysend/trysend.go:63)	BNE	132
	0x007c 00124 (trysend/trysend.go:63)	MOVW	trysend..autotmp_6-24(SP), R0
	0x0080 00128 (trysend/trysend.go:63)	JMP	136
	0x0084 00132 (trysend/trysend.go:62)	MOVW	trysend..autotmp_4-20(SP), R0
	0x0088 00136 (trysend/trysend.go:65)	MOVW	R0, trysend.v+8(FP)
	0x008c 00140 (trysend/trysend.go:65)	MOVW.P	68(R13), R15
	0x0090 00144 (trysend/trysend.go:65)	NOP
	0x0090 00144 (trysend/trysend.go:60)	PCDATA	$1, $-1
	0x0090 00144 (trysend/trysend.go:60)	PCDATA	$0, $-2
	0x0090 00144 (trysend/trysend.go:60)	MOVW	R14, R3
	0x0094 00148 (trysend/trysend.go:60)	CALL	runtime.morestack_noctxt(SB)
	0x0098 00152 (trysend/trysend.go:60)	PCDATA	$0, $-1
	0x0098 00152 (trysend/trysend.go:60)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 20 00 00 9a 44 e0 2d e5  ......]. ...D.-.
	0x0010 34 10 8d e2 00 00 a0 e3 00 00 00 eb 48 20 9d e5  4...........H ..
	0x0020 3c 20 8d e5 30 20 8d e2 40 20 8d e5 4c 20 9d e5  < ..0 ..@ ..L ..
	0x0030 34 20 8d e5 2c 20 8d e2 38 20 8d e5 34 20 8d e2  4 .., ..8 ..4 ..
	0x0040 04 20 8d e5 24 20 8d e2 08 20 8d e5 00 20 a0 e3  . ..$ ... ... ..
	0x0050 0c 20 8d e5 00 20 a0 e3 10 20 8d e5 02 20 a0 e3  . ... ... ... ..
	0x0060 14 20 8d e5 01 20 a0 e3 18 20 cd e5 00 00 00 eb  . ... ... ......
	0x0070 1c 20 9d e5 00 00 52 e3 01 00 00 1a 2c 00 9d e5  . ....R.....,...
	0x0080 00 00 00 ea 30 00 9d e5 50 00 8d e5 44 f0 9d e4  ....0...P...D...
	0x0090 0e 30 a0 e1 00 00 00 eb d8 ff ff ea              .0..........
	rel 24+4 t=R_CALLARM runtime.duffzero+eb00007a
	rel 108+4 t=R_CALLARM runtime.selectgo+ebfffffe
	rel 148+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
trysend.Default STEXT size=12 args=0x4 locals=0x0 funcid=0x0 align=0x0 leaf
	0x0000 00000 (trysend/trysend.go:73)	TEXT	trysend.Default(SB), LEAF|NOFRAME|ABIInternal, $-4-4
	0x0000 00000 (trysend/trysend.go:73)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (trysend/trysend.go:73)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0000 00000 (trysend/trysend.go:76)	MOVW	$0, R0
	0x0004 00004 (trysend/trysend.go:76)	MOVB	R0, trysend.~r0(FP)
	0x0008 00008 (trysend/trysend.go:76)	JMP	(R14)
	0x0000 00 00 a0 e3 04 00 cd e5 00 f0 8e e2              ............
