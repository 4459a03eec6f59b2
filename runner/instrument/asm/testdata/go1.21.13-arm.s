probe.Send STEXT size=52 args=0x8 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (probe/probe.go:11)	TEXT	probe.Send(SB), ABIInternal, $8-8
	0x0000 00000 (probe/probe.go:11)	MOVW	8(g), R1
	0x0004 00004 (probe/probe.go:11)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:11)	CMP	R1, R13
	0x0008 00008 (probe/probe.go:11)	BLS	40
	0x000c 00012 (probe/probe.go:11)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:11)	MOVW.W	R14, -12(R13)
	0x0010 00016 (probe/probe.go:11)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (probe/probe.go:11)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (probe/probe.go:11)	FUNCDATA	$5, probe.Send.arginfo1(SB)
	0x0010 00016 (probe/probe.go:11)	MOVW	probe.c(FP), R0
	0x0014 00020 (probe/probe.go:11)	MOVW	R0, 4(R13)
	0x0018 00024 (probe/probe.go:11)	MOVW	$probe.v+4(FP), R0
	0x001c 00028 (probe/probe.go:11)	MOVW	R0, 8(R13)
	0x0020 00032 (probe/probe.go:11)	PCDATA	$1, $1
	0x0020 00032 (probe/probe.go:11)	CALL	runtime.chansend1(SB)
	0x0024 00036 (probe/probe.go:11)	MOVW.P	12(R13), R15
	0x0028 00040 (probe/probe.go:11)	NOP
	0x0028 00040 (probe/probe.go:11)	PCDATA	$1, $-1
	0x0028 00040 (probe/probe.go:11)	PCDATA	$0, $-2
	0x0028 00040 (probe/probe.go:11)	MOVW	R14, R3
	0x002c 00044 (probe/probe.go:11)	CALL	runtime.morestack_noctxt(SB)
	0x0030 00048 (probe/probe.go:11)	PCDATA	$0, $-1
	0x0030 00048 (probe/probe.go:11)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 06 00 00 9a 0c e0 2d e5  ......].......-.
	0x0010 10 00 9d e5 04 00 8d e5 14 00 8d e2 08 00 8d e5  ................
	0x0020 00 00 00 eb 0c f0 9d e4 0e 30 a0 e1 00 00 00 eb  .........0......
	0x0030 f2 ff ff ea                                      ....
	rel 32+4 t=8 runtime.chansend1+ebfffffe
	rel 44+4 t=8 runtime.morestack_noctxt+ebfffffe
probe.TrySend STEXT size=92 args=0xc locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (probe/probe.go:13)	TEXT	probe.TrySend(SB), ABIInternal, $16-12
	0x0000 00000 (probe/probe.go:13)	MOVW	8(g), R1
	0x0004 00004 (probe/probe.go:13)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:13)	CMP	R1, R13
	0x0008 00008 (probe/probe.go:13)	BLS	80
	0x000c 00012 (probe/probe.go:13)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:13)	MOVW.W	R14, -20(R13)
	0x0010 00016 (probe/probe.go:13)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (probe/probe.go:13)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (probe/probe.go:13)	FUNCDATA	$5, probe.TrySend.arginfo1(SB)
	0x0010 00016 (probe/probe.go:15)	MOVW	probe.v+4(FP), R0
	0x0014 00020 (probe/probe.go:15)	MOVW	R0, probe..autotmp_4-4(SP)
	0x0018 00024 (probe/probe.go:15)	MOVW	probe.c(FP), R0
	0x001c 00028 (probe/probe.go:15)	MOVW	R0, 4(R13)
	0x0020 00032 (probe/probe.go:15)	MOVW	$probe..autotmp_4-4(SP), R0
	0x0024 00036 (probe/probe.go:15)	MOVW	R0, 8(R13)
	0x0028 00040 (probe/probe.go:15)	PCDATA	$1, $1
	0x0028 00040 (probe/probe.go:15)	CALL	runtime.selectnbsend(SB)
	0x002c 00044 (probe/probe.go:15)	MOVBU	12(R13), R0
	0x0030 00048 (probe/probe.go:15)	CMP	$0, R0
	0x0034 00052 (probe/probe.go:15)	BEQ	68
	0x0038 00056 (probe/probe.go:16)	MOVW	$1, R0
	0x003c 00060 (probe/probe.go:16)	MOVB	R0, probe.~r0+8(FP)
	0x0040 00064 (probe/probe.go:16)	MOVW.P	20(R13), R15
	0x0044 00068 (probe/probe.go:18)	MOVW	$0, R0
	0x0048 00072 (probe/probe.go:18)	MOVB	R0, probe.~r0+8(FP)
	0x004c 00076 (probe/probe.go:18)	MOVW.P	20(R13), R15
	0x0050 00080 (probe/probe.go:18)	NOP
	0x0050 00080 (probe/probe.go:13)	PCDATA	$1, $-1
	0x0050 00080 (probe/probe.go:13)	PCDATA	$0, $-2
	0x0050 00080 (probe/probe.go:13)	MOVW	R14, R3
	0x0054 00084 (probe/probe.go:13)	CALL	runtime.morestack_noctxt(SB)
	0x0058 00088 (probe/probe.go:13)	PCDATA	$0, $-1
	0x0058 00088 (probe/probe.go:13)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 10 00 00 9a 14 e0 2d e5  ......].......-.
	0x0010 1c 00 9d e5 10 00 8d e5 18 00 9d e5 04 00 8d e5  ................
	0x0020 10 00 8d e2 08 00 8d e5 00 00 00 eb 0c 00 dd e5  ................
	0x0030 00 00 50 e3 02 00 00 0a 01 00 a0 e3 20 00 cd e5  ..P......... ...
	0x0040 14 f0 9d e4 00 00 a0 e3 20 00 cd e5 14 f0 9d e4  ........ .......
	0x0050 0e 30 a0 e1 00 00 00 eb e8 ff ff ea              .0..........
	rel 40+4 t=8 runtime.selectnbsend+ebfffffe
	rel 84+4 t=8 runtime.morestack_noctxt+ebfffffe
probe.SendPair STEXT size=84 args=0x8 locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (probe/probe.go:22)	TEXT	probe.SendPair(SB), ABIInternal, $16-8
	0x0000 00000 (probe/probe.go:22)	MOVW	8(g), R1
	0x0004 00004 (probe/probe.go:22)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:22)	CMP	R1, R13
	0x0008 00008 (probe/probe.go:22)	BLS	72
	0x000c 00012 (probe/probe.go:22)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:22)	MOVW.W	R14, -20(R13)
	0x0010 00016 (probe/probe.go:22)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (probe/probe.go:22)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (probe/probe.go:22)	FUNCDATA	$5, probe.SendPair.arginfo1(SB)
	0x0010 00016 (probe/probe.go:22)	MOVW	$0, R0
	0x0014 00020 (probe/probe.go:22)	MOVW	R0, probe.v-8(SP)
	0x0018 00024 (probe/probe.go:22)	MOVW	R0, probe.v-4(SP)
	0x001c 00028 (probe/probe.go:22)	MOVW	probe.x+4(FP), R0
	0x0020 00032 (probe/probe.go:22)	MOVW	R0, probe.v-8(SP)
	0x0024 00036 (probe/probe.go:22)	MOVW	$7, R0
	0x0028 00040 (probe/probe.go:22)	MOVW	R0, probe.v-4(SP)
	0x002c 00044 (probe/probe.go:9)	MOVW	probe.b(FP), R0
	0x0030 00048 (probe/probe.go:9)	MOVW	(R0), R0
	0x0034 00052 (<unknown line number>)	NOP.EQ
	0x0034 00052 (probe/probe.go:9)	MOVW	R0, 4(R13)
	0x0038 00056 (probe/probe.go:9)	MOVW	$probe.v-8(SP), R0
	0x003c 00060 (probe/probe.go:9)	MOVW	R0, 8(R13)
	0x0040 00064 (probe/probe.go:9)	PCDATA	$1, $1
	0x0040 00064 (probe/probe.go:9)	CALL	runtime.chansend1(SB)
	0x0044 00068 (probe/probe.go:22)	MOVW.P	20(R13), R15
	0x0048 00072 (probe/probe.go:22)	NOP
	0x0048 00072 (probe/probe.go:22)	PCDATA	$1, $-1
	0x0048 00072 (probe/probe.go:22)	PCDATA	$0, $-2
	0x0048 00072 (probe/probe.go:22)	MOVW	R14, R3
	0x004c 00076 (probe/probe.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x0050 00080 (probe/probe.go:22)	PCDATA	$0, $-1
	0x0050 00080 (probe/probe.go:22)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 0e 00 00 9a 14 e0 2d e5  ......].......-.
	0x0010 00 00 a0 e3 0c 00 8d e5 10 00 8d e5 1c 00 9d e5  ................
	0x0020 0c 00 8d e5 07 00 a0 e3 10 00 8d e5 18 00 9d e5  ................
	0x0030 00 00 90 e5 04 00 8d e5 0c 00 8d e2 08 00 8d e5  ................
	0x0040 00 00 00 eb 14 f0 9d e4 0e 30 a0 e1 00 00 00 eb  .........0......
	0x0050 ea ff ff ea                                      ....
	rel 64+4 t=8 runtime.chansend1+ebfffffe
	rel 76+4 t=8 runtime.morestack_noctxt+ebfffffe
probe.Half STEXT size=112 args=0x1c locals=0x18 funcid=0x0 align=0x0
	0x0000 00000 (probe/probe.go:24)	TEXT	probe.Half(SB), ABIInternal, $24-28
	0x0000 00000 (probe/probe.go:24)	MOVW	8(g), R1
	0x0004 00004 (probe/probe.go:24)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:24)	CMP	R1, R13
	0x0008 00008 (probe/probe.go:24)	BLS	100
	0x000c 00012 (probe/probe.go:24)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:24)	MOVW.W	R14, -28(R13)
	0x0010 00016 (probe/probe.go:24)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (probe/probe.go:24)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (probe/probe.go:24)	FUNCDATA	$5, probe.Half.arginfo1(SB)
	0x0010 00016 (probe/probe.go:24)	MOVW	probe.f(FP), R7
	0x0014 00020 (probe/probe.go:24)	MOVW	(R7), R0
	0x0018 00024 (probe/probe.go:24)	MOVW	probe.x+8(FP), R1
	0x001c 00028 (probe/probe.go:24)	MOVW	R1, 8(R13)
	0x0020 00032 (probe/probe.go:24)	MOVW	probe.x+4(FP), R1
	0x0024 00036 (probe/probe.go:24)	MOVW	R1, 4(R13)
	0x0028 00040 (probe/probe.go:24)	PCDATA	$1, $1
	0x0028 00040 (probe/probe.go:24)	CALL	(R0)
	0x002c 00044 (probe/probe.go:24)	MOVW	12(R13), R0
	0x0030 00048 (probe/probe.go:24)	MOVW	16(R13), R1
	0x0034 00052 (probe/probe.go:24)	MOVW	R1, 8(R13)
	0x0038 00056 (probe/probe.go:24)	MOVW	R0, 4(R13)
	0x003c 00060 (probe/probe.go:24)	MOVW	probe.y+16(FP), R0
	0x0040 00064 (probe/probe.go:24)	MOVW	R0, 16(R13)
	0x0044 00068 (probe/probe.go:24)	MOVW	probe.y+12(FP), R0
	0x0048 00072 (probe/probe.go:24)	MOVW	R0, 12(R13)
	0x004c 00076 (probe/probe.go:24)	CALL	runtime.uint64div(SB)
	0x0050 00080 (probe/probe.go:24)	MOVW	20(R13), R0
	0x0054 00084 (probe/probe.go:24)	MOVW	24(R13), R1
	0x0058 00088 (probe/probe.go:24)	MOVW	R1, probe.~r0+24(FP)
	0x005c 00092 (probe/probe.go:24)	MOVW	R0, probe.~r0+20(FP)
	0x0060 00096 (probe/probe.go:24)	MOVW.P	28(R13), R15
	0x0064 00100 (probe/probe.go:24)	NOP
	0x0064 00100 (probe/probe.go:24)	PCDATA	$1, $-1
	0x0064 00100 (probe/probe.go:24)	PCDATA	$0, $-2
	0x0064 00100 (probe/probe.go:24)	MOVW	R14, R3
	0x0068 00104 (probe/probe.go:24)	CALL	runtime.morestack_noctxt(SB)
	0x006c 00108 (probe/probe.go:24)	PCDATA	$0, $-1
	0x006c 00108 (probe/probe.go:24)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 15 00 00 9a 1c e0 2d e5  ......].......-.
	0x0010 20 70 9d e5 00 00 97 e5 28 10 9d e5 08 10 8d e5   p......(.......
	0x0020 24 10 9d e5 04 10 8d e5 30 ff 2f e1 0c 00 9d e5  $.......0./.....
	0x0030 10 10 9d e5 08 10 8d e5 04 00 8d e5 30 00 9d e5  ............0...
	0x0040 10 00 8d e5 2c 00 9d e5 0c 00 8d e5 00 00 00 eb  ....,...........
	0x0050 14 00 9d e5 18 10 9d e5 38 10 8d e5 34 00 8d e5  ........8...4...
	0x0060 1c f0 9d e4 0e 30 a0 e1 00 00 00 eb e3 ff ff ea  .....0..........
	rel 40+0 t=10 +0
	rel 76+4 t=8 runtime.uint64div+ebfffffe
	rel 104+4 t=8 runtime.morestack_noctxt+ebfffffe
probe.SendSeven STEXT size=60 args=0x4 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (probe/probe.go:26)	TEXT	probe.SendSeven(SB), ABIInternal, $8-4
	0x0000 00000 (probe/probe.go:26)	MOVW	8(g), R1
	0x0004 00004 (probe/probe.go:26)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:26)	CMP	R1, R13
	0x0008 00008 (probe/probe.go:26)	BLS	40
	0x000c 00012 (probe/probe.go:26)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:26)	MOVW.W	R14, -12(R13)
	0x0010 00016 (probe/probe.go:26)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (probe/probe.go:26)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (probe/probe.go:26)	FUNCDATA	$5, probe.SendSeven.arginfo1(SB)
	0x0010 00016 (probe/probe.go:26)	MOVW	probe.c(FP), R0
	0x0014 00020 (probe/probe.go:26)	MOVW	R0, 4(R13)
	0x0018 00024 (probe/probe.go:26)	MOVW	$probe..stmp_0(SB), R0
	0x001c 00028 (probe/probe.go:26)	MOVW	R0, 8(R13)
	0x0020 00032 (probe/probe.go:26)	PCDATA	$1, $1
	0x0020 00032 (probe/probe.go:26)	CALL	runtime.chansend1(SB)
	0x0024 00036 (probe/probe.go:26)	MOVW.P	12(R13), R15
	0x0028 00040 (probe/probe.go:26)	NOP
	0x0028 00040 (probe/probe.go:26)	PCDATA	$1, $-1
	0x0028 00040 (probe/probe.go:26)	PCDATA	$0, $-2
	0x0028 00040 (probe/probe.go:26)	MOVW	R14, R3
	0x002c 00044 (probe/probe.go:26)	CALL	runtime.morestack_noctxt(SB)
	0x0030 00048 (probe/probe.go:26)	PCDATA	$0, $-1
	0x0030 00048 (probe/probe.go:26)	JMP	0
	0x0034 00052 (probe/probe.go:26)	JMP	0(PC)
	0x0038 00056 (probe/probe.go:26)	WORD	$probe..stmp_0(SB)
	0x0000 08 10 9a e5 01 00 5d e1 06 00 00 9a 0c e0 2d e5  ......].......-.
	0x0010 10 00 9d e5 04 00 8d e5 18 00 9f e5 08 00 8d e5  ................
	0x0020 00 00 00 eb 0c f0 9d e4 0e 30 a0 e1 00 00 00 eb  .........0......
	0x0030 f2 ff ff ea fe ff ff ea 00 00 00 00              ............
	rel 32+4 t=8 runtime.chansend1+ebfffffe
	rel 44+4 t=8 runtime.morestack_noctxt+ebfffffe
	rel 56+4 t=1 probe..stmp_0+0
probe.(*box[go.shape.struct { X int; Y int }]).put STEXT dupok size=56 args=0x10 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (probe/probe.go:9)	TEXT	probe.(*box[go.shape.struct { X int; Y int }]).put(SB), DUPOK|ABIInternal, $8-16
	0x0000 00000 (probe/probe.go:9)	MOVW	8(g), R1
	0x0004 00004 (probe/probe.go:9)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:9)	CMP	R1, R13
	0x0008 00008 (probe/probe.go:9)	BLS	44
	0x000c 00012 (probe/probe.go:9)	PCDATA	$0, $-1
	0x000c 00012 (probe/probe.go:9)	MOVW.W	R14, -12(R13)
	0x0010 00016 (probe/probe.go:9)	FUNCDATA	$0, gclocals·Jog/qYB4a+fiwM7je5AA/g==(SB)
	0x0010 00016 (probe/probe.go:9)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (probe/probe.go:9)	FUNCDATA	$5, probe.(*box[go.shape.struct { X int; Y int }]).put.arginfo1(SB)
	0x0010 00016 (probe/probe.go:9)	MOVW	probe.b(FP), R0
	0x0014 00020 (probe/probe.go:9)	MOVW	(R0), R0
	0x0018 00024 (probe/probe.go:9)	MOVW	R0, 4(R13)
	0x001c 00028 (probe/probe.go:9)	MOVW	$probe.v+8(FP), R0
	0x0020 00032 (probe/probe.go:9)	MOVW	R0, 8(R13)
	0x0024 00036 (probe/probe.go:9)	PCDATA	$1, $1
	0x0024 00036 (probe/probe.go:9)	CALL	runtime.chansend1(SB)
	0x0028 00040 (probe/probe.go:9)	MOVW.P	12(R13), R15
	0x002c 00044 (probe/probe.go:9)	NOP
	0x002c 00044 (probe/probe.go:9)	PCDATA	$1, $-1
	0x002c 00044 (probe/probe.go:9)	PCDATA	$0, $-2
	0x002c 00044 (probe/probe.go:9)	MOVW	R14, R3
	0x0030 00048 (probe/probe.go:9)	CALL	runtime.morestack_noctxt(SB)
	0x0034 00052 (probe/probe.go:9)	PCDATA	$0, $-1
	0x0034 00052 (probe/probe.go:9)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 07 00 00 9a 0c e0 2d e5  ......].......-.
	0x0010 10 00 9d e5 00 00 90 e5 04 00 8d e5 18 00 8d e2  ................
	0x0020 08 00 8d e5 00 00 00 eb 0c f0 9d e4 0e 30 a0 e1  .............0..
	0x0030 00 00 00 eb f1 ff ff ea                          ........
	rel 36+4 t=8 runtime.chansend1+ebfffffe
	rel 48+4 t=8 runtime.morestack_noctxt+ebfffffe
probe..stmp_0 SRODATA static size=4
	0x0000 07 00 00 00                                      ....
