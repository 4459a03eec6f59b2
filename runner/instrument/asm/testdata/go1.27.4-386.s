probe.Send STEXT size=52 align=0x0 args=0x8 locals=0x8 funcid=0x0
	0x0000 00000 (probe/probe.go:11)	TEXT	probe.Send(SB), NOFRAME|ABIInternal, $8-8
	0x0000 00000 (probe/probe.go:11)	MOVL	TLS, CX
	0x0007 00007 (probe/probe.go:11)	PCDATA	$0, $-2
	0x0007 00007 (probe/probe.go:11)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (probe/probe.go:11)	PCDATA	$0, $-1
	0x000d 00013 (probe/probe.go:11)	CMPL	SP, 8(CX)
	0x0010 00016 (probe/probe.go:11)	PCDATA	$0, $-2
	0x0010 00016 (probe/probe.go:11)	JLS	45
	0x0012 00018 (probe/probe.go:11)	PCDATA	$0, $-1
	0x0012 00018 (probe/probe.go:11)	SUBL	$8, SP
	0x0015 00021 (probe/probe.go:11)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (probe/probe.go:11)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (probe/probe.go:11)	FUNCDATA	$5, probe.Send.arginfo1(SB)
	0x0015 00021 (probe/probe.go:11)	MOVL	probe.c+12(SP), AX
	0x0019 00025 (probe/probe.go:11)	MOVL	AX, (SP)
	0x001c 00028 (probe/probe.go:11)	LEAL	probe.v+16(SP), AX
	0x0020 00032 (probe/probe.go:11)	MOVL	AX, 4(SP)
	0x0024 00036 (probe/probe.go:11)	PCDATA	$1, $1
	0x0024 00036 (probe/probe.go:11)	CALL	runtime.chansend1(SB)
	0x0029 00041 (probe/probe.go:11)	ADDL	$8, SP
	0x002c 00044 (probe/probe.go:11)	RET
	0x002d 00045 (probe/probe.go:11)	NOP
	0x002d 00045 (probe/probe.go:11)	PCDATA	$1, $-1
	0x002d 00045 (probe/probe.go:11)	PCDATA	$0, $-2
	0x002d 00045 (probe/probe.go:11)	CALL	runtime.morestack_noctxt(SB)
	0x0032 00050 (probe/probe.go:11)	PCDATA	$0, $-1
	0x0032 00050 (probe/probe.go:11)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 1b 83 ec 08 8b 44 24 0c 89 04 24 8d 44 24 10  v.....D$...$.D$.
	0x0020 89 44 24 04 e8 00 00 00 00 83 c4 08 c3 e8 00 00  .D$.............
	0x0030 00 00 eb cc                                      ....
	rel 9+4 t=R_TLS_LE TLS+0
	rel 37+4 t=R_CALL runtime.chansend1+0
	rel 46+4 t=R_CALL runtime.morestack_noctxt+0
probe.TrySend STEXT size=83 align=0x0 args=0xc locals=0x10 funcid=0x0
	0x0000 00000 (probe/probe.go:13)	TEXT	probe.TrySend(SB), NOFRAME|ABIInternal, $16-12
	0x0000 00000 (probe/probe.go:13)	MOVL	TLS, CX
	0x0007 00007 (probe/probe.go:13)	PCDATA	$0, $-2
	0x0007 00007 (probe/probe.go:13)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (probe/probe.go:13)	PCDATA	$0, $-1
	0x000d 00013 (probe/probe.go:13)	CMPL	SP, 8(CX)
	0x0010 00016 (probe/probe.go:13)	PCDATA	$0, $-2
	0x0010 00016 (probe/probe.go:13)	JLS	76
	0x0012 00018 (probe/probe.go:13)	PCDATA	$0, $-1
	0x0012 00018 (probe/probe.go:13)	SUBL	$16, SP
	0x0015 00021 (probe/probe.go:13)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (probe/probe.go:13)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (probe/probe.go:13)	FUNCDATA	$5, probe.TrySend.arginfo1(SB)
	0x0015 00021 (probe/probe.go:15)	MOVL	probe.v+24(SP), AX
	0x0019 00025 (probe/probe.go:15)	MOVL	AX, probe..autotmp_4+12(SP)
	0x001d 00029 (probe/probe.go:15)	MOVL	probe.c+20(SP), AX
	0x0021 00033 (probe/probe.go:15)	MOVL	AX, (SP)
	0x0024 00036 (probe/probe.go:15)	LEAL	probe..autotmp_4+12(SP), AX
	0x0028 00040 (probe/probe.go:15)	MOVL	AX, 4(SP)
	0x002c 00044 (probe/probe.go:15)	PCDATA	$1, $1
	0x002c 00044 (probe/probe.go:15)	CALL	runtime.selectnbsend(SB)
	0x0031 00049 (probe/probe.go:15)	MOVBLZX	8(SP), AX
	0x0036 00054 (probe/probe.go:15)	TESTB	AX, AX
	0x0038 00056 (probe/probe.go:15)	JEQ	67
	0x003a 00058 (probe/probe.go:16)	MOVB	$1, probe.~r0+28(SP)
	0x003f 00063 (probe/probe.go:16)	ADDL	$16, SP
	0x0042 00066 (probe/probe.go:16)	RET
	0x0043 00067 (probe/probe.go:18)	MOVB	$0, probe.~r0+28(SP)
	0x0048 00072 (probe/probe.go:18)	ADDL	$16, SP
	0x004b 00075 (probe/probe.go:18)	RET
	0x004c 00076 (probe/probe.go:18)	NOP
	0x004c 00076 (probe/probe.go:13)	PCDATA	$1, $-1
	0x004c 00076 (probe/probe.go:13)	PCDATA	$0, $-2
	0x004c 00076 (probe/probe.go:13)	CALL	runtime.morestack_noctxt(SB)
	0x0051 00081 (probe/probe.go:13)	PCDATA	$0, $-1
	0x0051 00081 (probe/probe.go:13)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 3a 83 ec 10 8b 44 24 18 89 44 24 0c 8b 44 24  v:....D$..D$..D$
	0x0020 14 89 04 24 8d 44 24 0c 89 44 24 04 e8 00 00 00  ...$.D$..D$.....
	0x0030 00 0f b6 44 24 08 84 c0 74 09 c6 44 24 1c 01 83  ...D$...t..D$...
	0x0040 c4 10 c3 c6 44 24 1c 00 83 c4 10 c3 e8 00 00 00  ....D$..........
	0x0050 00 eb ad                                         ...
	rel 9+4 t=R_TLS_LE TLS+0
	rel 45+4 t=R_CALL runtime.selectnbsend+0
	rel 77+4 t=R_CALL runtime.morestack_noctxt+0
probe.SendPair STEXT size=70 align=0x0 args=0x8 locals=0x10 funcid=0x0
	0x0000 00000 (probe/probe.go:22)	TEXT	probe.SendPair(SB), NOFRAME|ABIInternal, $16-8
	0x0000 00000 (probe/probe.go:22)	MOVL	TLS, CX
	0x0007 00007 (probe/probe.go:22)	PCDATA	$0, $-2
	0x0007 00007 (probe/probe.go:22)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (probe/probe.go:22)	PCDATA	$0, $-1
	0x000d 00013 (probe/probe.go:22)	CMPL	SP, 8(CX)
	0x0010 00016 (probe/probe.go:22)	PCDATA	$0, $-2
	0x0010 00016 (probe/probe.go:22)	JLS	63
	0x0012 00018 (probe/probe.go:22)	PCDATA	$0, $-1
	0x0012 00018 (probe/probe.go:22)	SUBL	$16, SP
	0x0015 00021 (probe/probe.go:22)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (probe/probe.go:22)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (probe/probe.go:22)	FUNCDATA	$5, probe.SendPair.arginfo1(SB)
	0x0015 00021 (<unknown line number>)	NOP
	0x0015 00021 (probe/probe.go:9)	MOVL	probe.x+24(SP), AX
	0x0019 00025 (probe/probe.go:9)	MOVL	AX, probe..autotmp_5+8(SP)
	0x001d 00029 (probe/probe.go:9)	MOVL	$7, probe..autotmp_5+12(SP)
	0x0025 00037 (probe/probe.go:9)	MOVL	probe.b+20(SP), AX
	0x0029 00041 (probe/probe.go:9)	MOVL	(AX), AX
	0x002b 00043 (probe/probe.go:9)	MOVL	AX, (SP)
	0x002e 00046 (probe/probe.go:9)	LEAL	probe..autotmp_5+8(SP), AX
	0x0032 00050 (probe/probe.go:9)	MOVL	AX, 4(SP)
	0x0036 00054 (probe/probe.go:9)	PCDATA	$1, $1
	0x0036 00054 (probe/probe.go:9)	CALL	runtime.chansend1(SB)
	0x003b 00059 (probe/probe.go:22)	ADDL	$16, SP
	0x003e 00062 (probe/probe.go:22)	RET
	0x003f 00063 (probe/probe.go:22)	NOP
	0x003f 00063 (probe/probe.go:22)	PCDATA	$1, $-1
	0x003f 00063 (probe/probe.go:22)	PCDATA	$0, $-2
	0x003f 00063 (probe/probe.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x0044 00068 (probe/probe.go:22)	PCDATA	$0, $-1
	0x0044 00068 (probe/probe.go:22)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 2d 83 ec 10 8b 44 24 18 89 44 24 08 c7 44 24  v-....D$..D$..D$
	0x0020 0c 07 00 00 00 8b 44 24 14 8b 00 89 04 24 8d 44  ......D$.....$.D
	0x0030 24 08 89 44 24 04 e8 00 00 00 00 83 c4 10 c3 e8  $..D$...........
	0x0040 00 00 00 00 eb ba                                ......
	rel 9+4 t=R_TLS_LE TLS+0
	rel 55+4 t=R_CALL runtime.chansend1+0
	rel 64+4 t=R_CALL runtime.morestack_noctxt+0
probe.Half STEXT size=107 align=0x0 args=0x1c locals=0x18 funcid=0x0
	0x0000 00000 (probe/probe.go:24)	TEXT	probe.Half(SB), NOFRAME|ABIInternal, $24-28
	0x0000 00000 (probe/probe.go:24)	MOVL	TLS, CX
	0x0007 00007 (probe/probe.go:24)	PCDATA	$0, $-2
	0x0007 00007 (probe/probe.go:24)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (probe/probe.go:24)	PCDATA	$0, $-1
	0x000d 00013 (probe/probe.go:24)	CMPL	SP, 8(CX)
	0x0010 00016 (probe/probe.go:24)	PCDATA	$0, $-2
	0x0010 00016 (probe/probe.go:24)	JLS	100
	0x0012 00018 (probe/probe.go:24)	PCDATA	$0, $-1
	0x0012 00018 (probe/probe.go:24)	SUBL	$24, SP
	0x0015 00021 (probe/probe.go:24)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (probe/probe.go:24)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (probe/probe.go:24)	FUNCDATA	$5, probe.Half.arginfo1(SB)
	0x0015 00021 (probe/probe.go:24)	MOVL	probe.f+28(SP), DX
	0x0019 00025 (probe/probe.go:24)	MOVL	(DX), AX
	0x001b 00027 (probe/probe.go:24)	MOVL	probe.x+32(SP), CX
	0x001f 00031 (probe/probe.go:24)	MOVL	CX, (SP)
	0x0022 00034 (probe/probe.go:24)	MOVL	probe.x+36(SP), CX
	0x0026 00038 (probe/probe.go:24)	MOVL	CX, 4(SP)
	0x002a 00042 (probe/probe.go:24)	PCDATA	$1, $1
	0x002a 00042 (probe/probe.go:24)	CALL	AX
	0x002c 00044 (probe/probe.go:24)	MOVL	8(SP), AX
	0x0030 00048 (probe/probe.go:24)	MOVL	12(SP), CX
	0x0034 00052 (probe/probe.go:24)	MOVL	AX, (SP)
	0x0037 00055 (probe/probe.go:24)	MOVL	CX, 4(SP)
	0x003b 00059 (probe/probe.go:24)	MOVL	probe.y+40(SP), AX
	0x003f 00063 (probe/probe.go:24)	MOVL	AX, 8(SP)
	0x0043 00067 (probe/probe.go:24)	MOVL	probe.y+44(SP), AX
	0x0047 00071 (probe/probe.go:24)	MOVL	AX, 12(SP)
	0x004b 00075 (probe/probe.go:24)	CALL	runtime.uint64div(SB)
	0x0050 00080 (probe/probe.go:24)	MOVL	16(SP), AX
	0x0054 00084 (probe/probe.go:24)	MOVL	20(SP), CX
	0x0058 00088 (probe/probe.go:24)	MOVL	AX, probe.~r0+48(SP)
	0x005c 00092 (probe/probe.go:24)	MOVL	CX, probe.~r0+52(SP)
	0x0060 00096 (probe/probe.go:24)	ADDL	$24, SP
	0x0063 00099 (probe/probe.go:24)	RET
	0x0064 00100 (probe/probe.go:24)	NOP
	0x0064 00100 (probe/probe.go:24)	PCDATA	$1, $-1
	0x0064 00100 (probe/probe.go:24)	PCDATA	$0, $-2
	0x0064 00100 (probe/probe.go:24)	CALL	runtime.morestack_noctxt(SB)
	0x0069 00105 (probe/probe.go:24)	PCDATA	$0, $-1
	0x0069 00105 (probe/probe.go:24)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 52 83 ec 18 8b 54 24 1c 8b 02 8b 4c 24 20 89  vR....T$....L$ .
	0x0020 0c 24 8b 4c 24 24 89 4c 24 04 ff d0 8b 44 24 08  .$.L$$.L$....D$.
	0x0030 8b 4c 24 0c 89 04 24 89 4c 24 04 8b 44 24 28 89  .L$...$.L$..D$(.
	0x0040 44 24 08 8b 44 24 2c 89 44 24 0c e8 00 00 00 00  D$..D$,.D$......
	0x0050 8b 44 24 10 8b 4c 24 14 89 44 24 30 89 4c 24 34  .D$..L$..D$0.L$4
	0x0060 83 c4 18 c3 e8 00 00 00 00 eb 95                 ...........
	rel 9+4 t=R_TLS_LE TLS+0
	rel 42+0 t=R_CALLIND +0
	rel 76+4 t=R_CALL runtime.uint64div+0
	rel 101+4 t=R_CALL runtime.morestack_noctxt+0
probe.SendSeven STEXT size=54 align=0x0 args=0x4 locals=0x8 funcid=0x0
	0x0000 00000 (probe/probe.go:26)	TEXT	probe.SendSeven(SB), NOFRAME|ABIInternal, $8-4
	0x0000 00000 (probe/probe.go:26)	MOVL	TLS, CX
	0x0007 00007 (probe/probe.go:26)	PCDATA	$0, $-2
	0x0007 00007 (probe/probe.go:26)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (probe/probe.go:26)	PCDATA	$0, $-1
	0x000d 00013 (probe/probe.go:26)	CMPL	SP, 8(CX)
	0x0010 00016 (probe/probe.go:26)	PCDATA	$0, $-2
	0x0010 00016 (probe/probe.go:26)	JLS	47
	0x0012 00018 (probe/probe.go:26)	PCDATA	$0, $-1
	0x0012 00018 (probe/probe.go:26)	SUBL	$8, SP
	0x0015 00021 (probe/probe.go:26)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (probe/probe.go:26)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (probe/probe.go:26)	FUNCDATA	$5, probe.SendSeven.arginfo1(SB)
	0x0015 00021 (probe/probe.go:26)	MOVL	probe.c+12(SP), AX
	0x0019 00025 (probe/probe.go:26)	MOVL	AX, (SP)
	0x001c 00028 (probe/probe.go:26)	LEAL	probe..stmp_0(SB), AX
	0x0022 00034 (probe/probe.go:26)	MOVL	AX, 4(SP)
	0x0026 00038 (probe/probe.go:26)	PCDATA	$1, $1
	0x0026 00038 (probe/probe.go:26)	CALL	runtime.chansend1(SB)
	0x002b 00043 (probe/probe.go:26)	ADDL	$8, SP
	0x002e 00046 (probe/probe.go:26)	RET
	0x002f 00047 (probe/probe.go:26)	NOP
	0x002f 00047 (probe/probe.go:26)	PCDATA	$1, $-1
	0x002f 00047 (probe/probe.go:26)	PCDATA	$0, $-2
	0x002f 00047 (probe/probe.go:26)	CALL	runtime.morestack_noctxt(SB)
	0x0034 00052 (probe/probe.go:26)	PCDATA	$0, $-1
	0x0034 00052 (probe/probe.go:26)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 1d 83 ec 08 8b 44 24 0c 89 04 24 8d 05 00 00  v.....D$...$....
	0x0020 00 00 89 44 24 04 e8 00 00 00 00 83 c4 08 c3 e8  ...D$...........
	0x0030 00 00 00 00 eb ca                                ......
	rel 9+4 t=R_TLS_LE TLS+0
	rel 30+4 t=R_ADDR probe..stmp_0+0
	rel 39+4 t=R_CALL runtime.chansend1+0
	rel 48+4 t=R_CALL runtime.morestack_noctxt+0
probe.(*box[go.shape.struct { X int; Y int }]).put STEXT dupok size=54 align=0x0 args=0x10 locals=0x8 funcid=0x0
	0x0000 00000 (probe/probe.go:9)	TEXT	probe.(*box[go.shape.struct { X int; Y int }]).put(SB), DUPOK|NOFRAME|ABIInternal, $8-16
	0x0000 00000 (probe/probe.go:9)	MOVL	TLS, CX
	0x0007 00007 (probe/probe.go:9)	PCDATA	$0, $-2
	0x0007 00007 (probe/probe.go:9)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (probe/probe.go:9)	PCDATA	$0, $-1
	0x000d 00013 (probe/probe.go:9)	CMPL	SP, 8(CX)
	0x0010 00016 (probe/probe.go:9)	PCDATA	$0, $-2
	0x0010 00016 (probe/probe.go:9)	JLS	47
	0x0012 00018 (probe/probe.go:9)	PCDATA	$0, $-1
	0x0012 00018 (probe/probe.go:9)	SUBL	$8, SP
	0x0015 00021 (probe/probe.go:9)	FUNCDATA	$0, gclocals·JnfAVn+HlBgdPzEchG//AQ==(SB)
	0x0015 00021 (probe/probe.go:9)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (probe/probe.go:9)	FUNCDATA	$5, probe.(*box[go.shape.struct { X int; Y int }]).put.arginfo1(SB)
	0x0015 00021 (probe/probe.go:9)	MOVL	probe.b+12(SP), AX
	0x0019 00025 (probe/probe.go:9)	MOVL	(AX), AX
	0x001b 00027 (probe/probe.go:9)	MOVL	AX, (SP)
	0x001e 00030 (probe/probe.go:9)	LEAL	probe.v+20(SP), AX
	0x0022 00034 (probe/probe.go:9)	MOVL	AX, 4(SP)
	0x0026 00038 (probe/probe.go:9)	PCDATA	$1, $1
	0x0026 00038 (probe/probe.go:9)	CALL	runtime.chansend1(SB)
	0x002b 00043 (probe/probe.go:9)	ADDL	$8, SP
	0x002e 00046 (probe/probe.go:9)	RET
	0x002f 00047 (probe/probe.go:9)	NOP
	0x002f 00047 (probe/probe.go:9)	PCDATA	$1, $-1
	0x002f 00047 (probe/probe.go:9)	PCDATA	$0, $-2
	0x002f 00047 (probe/probe.go:9)	CALL	runtime.morestack_noctxt(SB)
	0x0034 00052 (probe/probe.go:9)	PCDATA	$0, $-1
	0x0034 00052 (probe/probe.go:9)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 1d 83 ec 08 8b 44 24 0c 8b 00 89 04 24 8d 44  v.....D$.....$.D
	0x0020 24 14 89 44 24 04 e8 00 00 00 00 83 c4 08 c3 e8  $..D$...........
	0x0030 00 00 00 00 eb ca                                ......
	rel 9+4 t=R_TLS_LE TLS+0
	rel 39+4 t=R_CALL runtime.chansend1+0
	rel 48+4 t=R_CALL runtime.morestack_noctxt+0
probe..stmp_0 SRODATA static size=4 align=0x4
	0x0000 07 00 00 00                                      ....
