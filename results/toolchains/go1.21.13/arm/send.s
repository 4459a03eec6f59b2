send.Send STEXT size=52 args=0x8 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:13)	TEXT	send.Send(SB), ABIInternal, $8-8
	0x0000 00000 (send/send.go:13)	MOVW	8(g), R1
	0x0004 00004 (send/send.go:13)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:13)	CMP	R1, R13
	0x0008 00008 (send/send.go:13)	BLS	40
	0x000c 00012 (send/send.go:13)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:13)	MOVW.W	R14, -12(R13)
	0x0010 00016 (send/send.go:13)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (send/send.go:13)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (send/send.go:13)	FUNCDATA	$5, send.Send.arginfo1(SB)
	0x0010 00016 (send/send.go:14)	MOVW	send.c(FP), R0
	0x0014 00020 (send/send.go:14)	MOVW	R0, 4(R13)
	0x0018 00024 (send/send.go:14)	MOVW	$send.v+4(FP), R0
	0x001c 00028 (send/send.go:14)	MOVW	R0, 8(R13)
	0x0020 00032 (send/send.go:14)	PCDATA	$1, $1
	0x0020 00032 (send/send.go:14)	CALL	runtime.chansend1(SB)
	0x0024 00036 (send/send.go:15)	MOVW.P	12(R13), R15
	0x0028 00040 (send/send.go:15)	NOP
	0x0028 00040 (send/send.go:13)	PCDATA	$1, $-1
	0x0028 00040 (send/send.go:13)	PCDATA	$0, $-2
	0x0028 00040 (send/send.go:13)	MOVW	R14, R3
	0x002c 00044 (send/send.go:13)	CALL	runtime.morestack_noctxt(SB)
	0x0030 00048 (send/send.go:13)	PCDATA	$0, $-1
	0x0030 00048 (send/send.go:13)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 06 00 00 9a 0c e0 2d e5  ......].......-.
	0x0010 10 00 9d e5 04 00 8d e5 14 00 8d e2 08 00 8d e5  ................
	0x0020 00 00 00 eb 0c f0 9d e4 0e 30 a0 e1 00 00 00 eb  .........0......
	0x0030 f2 ff ff ea                                      ....
	rel 32+4 t=8 runtime.chansend1+ebfffffe
	rel 44+4 t=8 runtime.morestack_noctxt+ebfffffe
send.SendConstant STEXT size=60 args=0x4 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:22)	TEXT	send.SendConstant(SB), ABIInternal, $8-4
	0x0000 00000 (send/send.go:22)	MOVW	8(g), R1
	0x0004 00004 (send/send.go:22)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:22)	CMP	R1, R13
	0x0008 00008 (send/send.go:22)	BLS	40
	0x000c 00012 (send/send.go:22)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:22)	MOVW.W	R14, -12(R13)
	0x0010 00016 (send/send.go:22)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (send/send.go:22)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (send/send.go:22)	FUNCDATA	$5, send.SendConstant.arginfo1(SB)
	0x0010 00016 (send/send.go:23)	MOVW	send.c(FP), R0
	0x0014 00020 (send/send.go:23)	MOVW	R0, 4(R13)
	0x0018 00024 (send/send.go:23)	MOVW	$send..stmp_0(SB), R0
	0x001c 00028 (send/send.go:23)	MOVW	R0, 8(R13)
	0x0020 00032 (send/send.go:23)	PCDATA	$1, $1
	0x0020 00032 (send/send.go:23)	CALL	runtime.chansend1(SB)
	0x0024 00036 (send/send.go:24)	MOVW.P	12(R13), R15
	0x0028 00040 (send/send.go:24)	NOP
	0x0028 00040 (send/send.go:22)	PCDATA	$1, $-1
	0x0028 00040 (send/send.go:22)	PCDATA	$0, $-2
	0x0028 00040 (send/send.go:22)	MOVW	R14, R3
	0x002c 00044 (send/send.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x0030 00048 (send/send.go:22)	PCDATA	$0, $-1
	0x0030 00048 (send/send.go:22)	JMP	0
	0x0034 00052 (send/send.go:22)	JMP	0(PC)
	0x0038 00056 (send/send.go:22)	WORD	$send..stmp_0(SB)
	0x0000 08 10 9a e5 01 00 5d e1 06 00 00 9a 0c e0 2d e5  ......].......-.
	0x0010 10 00 9d e5 04 00 8d e5 18 00 9f e5 08 00 8d e5  ................
	0x0020 00 00 00 eb 0c f0 9d e4 0e 30 a0 e1 00 00 00 eb  .........0......
	0x0030 f2 ff ff ea fe ff ff ea 00 00 00 00              ............
	rel 32+4 t=8 runtime.chansend1+ebfffffe
	rel 44+4 t=8 runtime.morestack_noctxt+ebfffffe
	rel 56+4 t=1 send..stmp_0+0
send.SendPoint STEXT size=52 args=0x14 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:34)	TEXT	send.SendPoint(SB), ABIInternal, $8-20
	0x0000 00000 (send/send.go:34)	MOVW	8(g), R1
	0x0004 00004 (send/send.go:34)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:34)	CMP	R1, R13
	0x0008 00008 (send/send.go:34)	BLS	40
	0x000c 00012 (send/send.go:34)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:34)	MOVW.W	R14, -12(R13)
	0x0010 00016 (send/send.go:34)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (send/send.go:34)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (send/send.go:34)	FUNCDATA	$5, send.SendPoint.arginfo1(SB)
	0x0010 00016 (send/send.go:35)	MOVW	send.c(FP), R0
	0x0014 00020 (send/send.go:35)	MOVW	R0, 4(R13)
	0x0018 00024 (send/send.go:35)	MOVW	$send.p+4(FP), R0
	0x001c 00028 (send/send.go:35)	MOVW	R0, 8(R13)
	0x0020 00032 (send/send.go:35)	PCDATA	$1, $1
	0x0020 00032 (send/send.go:35)	CALL	runtime.chansend1(SB)
	0x0024 00036 (send/send.go:36)	MOVW.P	12(R13), R15
	0x0028 00040 (send/send.go:36)	NOP
	0x0028 00040 (send/send.go:34)	PCDATA	$1, $-1
	0x0028 00040 (send/send.go:34)	PCDATA	$0, $-2
	0x0028 00040 (send/send.go:34)	MOVW	R14, R3
	0x002c 00044 (send/send.go:34)	CALL	runtime.morestack_noctxt(SB)
	0x0030 00048 (send/send.go:34)	PCDATA	$0, $-1
	0x0030 00048 (send/send.go:34)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 06 00 00 9a 0c e0 2d e5  ......].......-.
	0x0010 10 00 9d e5 04 00 8d e5 14 00 8d e2 08 00 8d e5  ................
	0x0020 00 00 00 eb 0c f0 9d e4 0e 30 a0 e1 00 00 00 eb  .........0......
	0x0030 f2 ff ff ea                                      ....
	rel 32+4 t=8 runtime.chansend1+ebfffffe
	rel 44+4 t=8 runtime.morestack_noctxt+ebfffffe
send.TrySend STEXT size=92 args=0xc locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:43)	TEXT	send.TrySend(SB), ABIInternal, $16-12
	0x0000 00000 (send/send.go:43)	MOVW	8(g), R1
	0x0004 00004 (send/send.go:43)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:43)	CMP	R1, R13
	0x0008 00008 (send/send.go:43)	BLS	80
	0x000c 00012 (send/send.go:43)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:43)	MOVW.W	R14, -20(R13)
	0x0010 00016 (send/send.go:43)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (send/send.go:43)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (send/send.go:43)	FUNCDATA	$5, send.TrySend.arginfo1(SB)
	0x0010 00016 (send/send.go:45)	MOVW	send.v+4(FP), R0
	0x0014 00020 (send/send.go:45)	MOVW	R0, send..autotmp_4-4(SP)
	0x0018 00024 (send/send.go:45)	MOVW	send.c(FP), R0
	0x001c 00028 (send/send.go:45)	MOVW	R0, 4(R13)
	0x0020 00032 (send/send.go:45)	MOVW	$send..autotmp_4-4(SP), R0
	0x0024 00036 (send/send.go:45)	MOVW	R0, 8(R13)
	0x0028 00040 (send/send.go:45)	PCDATA	$1, $1
	0x0028 00040 (send/send.go:45)	CALL	runtime.selectnbsend(SB)
	0x002c 00044 (send/send.go:45)	MOVBU	12(R13), R0
	0x0030 00048 (send/send.go:45)	CMP	$0, R0
	0x0034 00052 (send/send.go:45)	BEQ	68
	0x0038 00056 (send/send.go:46)	MOVW	$1, R0
	0x003c 00060 (send/send.go:46)	MOVB	R0, send.~r0+8(FP)
	0x0040 00064 (send/send.go:46)	MOVW.P	20(R13), R15
	0x0044 00068 (send/send.go:48)	MOVW	$0, R0
	0x0048 00072 (send/send.go:48)	MOVB	R0, send.~r0+8(FP)
	0x004c 00076 (send/send.go:48)	MOVW.P	20(R13), R15
	0x0050 00080 (send/send.go:48)	NOP
	0x0050 00080 (send/send.go:43)	PCDATA	$1, $-1
	0x0050 00080 (send/send.go:43)	PCDATA	$0, $-2
	0x0050 00080 (send/send.go:43)	MOVW	R14, R3
	0x0054 00084 (send/send.go:43)	CALL	runtime.morestack_noctxt(SB)
	0x0058 00088 (send/send.go:43)	PCDATA	$0, $-1
	0x0058 00088 (send/send.go:43)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 10 00 00 9a 14 e0 2d e5  ......].......-.
	0x0010 1c 00 9d e5 10 00 8d e5 18 00 9d e5 04 00 8d e5  ................
	0x0020 10 00 8d e2 08 00 8d e5 00 00 00 eb 0c 00 dd e5  ................
	0x0030 00 00 50 e3 02 00 00 0a 01 00 a0 e3 20 00 cd e5  ..P......... ...
	0x0040 14 f0 9d e4 00 00 a0 e3 20 00 cd e5 14 f0 9d e4  ........ .......
	0x0050 0e 30 a0 e1 00 00 00 eb e8 ff ff ea              .0..........
	rel 40+4 t=8 runtime.selectnbsend+ebfffffe
	rel 84+4 t=8 runtime.morestack_noctxt+ebfffffe
send.MakeAndSend STEXT size=84 args=0x0 locals=0xc funcid=0x0 align=0x0
	0x0000 00000 (send/send.go:57)	TEXT	send.MakeAndSend(SB), ABIInternal, $12-0
	0x0000 00000 (send/send.go:57)	MOVW	8(g), R1
	0x0004 00004 (send/send.go:57)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:57)	CMP	R1, R13
	0x0008 00008 (send/send.go:57)	BLS	60
	0x000c 00012 (send/send.go:57)	PCDATA	$0, $-1
	0x000c 00012 (send/send.go:57)	MOVW.W	R14, -16(R13)
	0x0010 00016 (send/send.go:57)	FUNCDATA	$0, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x0010 00016 (send/send.go:57)	FUNCDATA	$1, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x0010 00016 (send/send.go:58)	MOVW	$type:chan int(SB), R0
	0x0014 00020 (send/send.go:58)	MOVW	R0, 4(R13)
	0x0018 00024 (send/send.go:58)	MOVW	$1, R0
	0x001c 00028 (send/send.go:58)	MOVW	R0, 8(R13)
	0x0020 00032 (send/send.go:58)	PCDATA	$1, $0
	0x0020 00032 (send/send.go:58)	CALL	runtime.makechan(SB)
	0x0024 00036 (send/send.go:58)	MOVW	12(R13), R0
	0x0028 00040 (send/send.go:59)	MOVW	R0, 4(R13)
	0x002c 00044 (send/send.go:59)	MOVW	$send..stmp_1(SB), R0
	0x0030 00048 (send/send.go:59)	MOVW	R0, 8(R13)
	0x0034 00052 (send/send.go:59)	CALL	runtime.chansend1(SB)
	0x0038 00056 (send/send.go:60)	MOVW.P	16(R13), R15
	0x003c 00060 (send/send.go:60)	NOP
	0x003c 00060 (send/send.go:57)	PCDATA	$1, $-1
	0x003c 00060 (send/send.go:57)	PCDATA	$0, $-2
	0x003c 00060 (send/send.go:57)	MOVW	R14, R3
	0x0040 00064 (send/send.go:57)	CALL	runtime.morestack_noctxt(SB)
	0x0044 00068 (send/send.go:57)	PCDATA	$0, $-1
	0x0044 00068 (send/send.go:57)	JMP	0
	0x0048 00072 (send/send.go:57)	JMP	0(PC)
	0x004c 00076 (send/send.go:57)	WORD	$type:chan int(SB)
	0x0050 00080 (send/send.go:57)	WORD	$send..stmp_1(SB)
	0x0000 08 10 9a e5 01 00 5d e1 0b 00 00 9a 10 e0 2d e5  ......].......-.
	0x0010 34 00 9f e5 04 00 8d e5 01 00 a0 e3 08 00 8d e5  4...............
	0x0020 00 00 00 eb 0c 00 9d e5 04 00 8d e5 1c 00 9f e5  ................
	0x0030 08 00 8d e5 00 00 00 eb 10 f0 9d e4 0e 30 a0 e1  .............0..
	0x0040 00 00 00 eb ed ff ff ea fe ff ff ea 00 00 00 00  ................
	0x0050 00 00 00 00                                      ....
	rel 32+4 t=8 runtime.makechan+ebfffffe
	rel 52+4 t=8 runtime.chansend1+ebfffffe
	rel 64+4 t=8 runtime.morestack_noctxt+ebfffffe
	rel 76+4 t=1 type:chan int+0
	rel 80+4 t=1 send..stmp_1+0
send..stmp_0 SRODATA static size=4
	0x0000 2a 00 00 00                                      *...
send..stmp_1 SRODATA static size=4
	0x0000 2a 00 00 00                                      *...
