probe.Send STEXT size=62 align=0x0 args=0x10 locals=0x18 funcid=0x0
	0x0000 00000 (probe/probe.go:11)	TEXT	probe.Send(SB), ABIInternal, $24-16
	0x0000 00000 (probe/probe.go:11)	CMPQ	SP, 16(R14)
	0x0004 00004 (probe/probe.go:11)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:11)	JLS	35
	0x0006 00006 (probe/probe.go:11)	PCDATA	$0, $-1
	0x0006 00006 (probe/probe.go:11)	PUSHQ	BP
	0x0007 00007 (probe/probe.go:11)	MOVQ	SP, BP
	0x000a 00010 (probe/probe.go:11)	SUBQ	$16, SP
	0x000e 00014 (probe/probe.go:11)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (probe/probe.go:11)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (probe/probe.go:11)	FUNCDATA	$5, probe.Send.arginfo1(SB)
	0x000e 00014 (probe/probe.go:11)	FUNCDATA	$6, probe.Send.argliveinfo(SB)
	0x000e 00014 (probe/probe.go:11)	PCDATA	$3, $1
	0x000e 00014 (probe/probe.go:11)	MOVQ	BX, probe.v+40(SP)
	0x0013 00019 (probe/probe.go:11)	LEAQ	probe.v+40(SP), BX
	0x0018 00024 (probe/probe.go:11)	PCDATA	$1, $1
	0x0018 00024 (probe/probe.go:11)	CALL	runtime.chansend1(SB)
	0x001d 00029 (probe/probe.go:11)	ADDQ	$16, SP
	0x0021 00033 (probe/probe.go:11)	POPQ	BP
	0x0022 00034 (probe/probe.go:11)	RET
	0x0023 00035 (probe/probe.go:11)	NOP
	0x0023 00035 (probe/probe.go:11)	PCDATA	$1, $-1
	0x0023 00035 (probe/probe.go:11)	PCDATA	$0, $-2
	0x0023 00035 (probe/probe.go:11)	MOVQ	AX, 8(SP)
	0x0028 00040 (probe/probe.go:11)	MOVQ	BX, 16(SP)
	0x002d 00045 (probe/probe.go:11)	CALL	runtime.morestack_noctxt(SB)
	0x0032 00050 (probe/probe.go:11)	PCDATA	$0, $-1
	0x0032 00050 (probe/probe.go:11)	MOVQ	8(SP), AX
	0x0037 00055 (probe/probe.go:11)	MOVQ	16(SP), BX
	0x003c 00060 (probe/probe.go:11)	JMP	0
	0x0000 49 3b 66 10 76 1d 55 48 89 e5 48 83 ec 10 48 89  I;f.v.UH..H...H.
	0x0010 5c 24 28 48 8d 5c 24 28 e8 00 00 00 00 48 83 c4  \$(H.\$(.....H..
	0x0020 10 5d c3 48 89 44 24 08 48 89 5c 24 10 e8 00 00  .].H.D$.H.\$....
	0x0030 00 00 48 8b 44 24 08 48 8b 5c 24 10 eb c2        ..H.D$.H.\$...
	rel 25+4 t=R_CALL runtime.chansend1+0
	rel 46+4 t=R_CALL runtime.morestack_noctxt+0
probe.TrySend STEXT size=82 align=0x0 args=0x10 locals=0x20 funcid=0x0
	0x0000 00000 (probe/probe.go:13)	TEXT	probe.TrySend(SB), ABIInternal, $32-16
	0x0000 00000 (probe/probe.go:13)	CMPQ	SP, 16(R14)
	0x0004 00004 (probe/probe.go:13)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:13)	JLS	55
	0x0006 00006 (probe/probe.go:13)	PCDATA	$0, $-1
	0x0006 00006 (probe/probe.go:13)	PUSHQ	BP
	0x0007 00007 (probe/probe.go:13)	MOVQ	SP, BP
	0x000a 00010 (probe/probe.go:13)	SUBQ	$24, SP
	0x000e 00014 (probe/probe.go:13)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (probe/probe.go:13)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (probe/probe.go:13)	FUNCDATA	$5, probe.TrySend.arginfo1(SB)
	0x000e 00014 (probe/probe.go:13)	FUNCDATA	$6, probe.TrySend.argliveinfo(SB)
	0x000e 00014 (probe/probe.go:13)	PCDATA	$3, $1
	0x000e 00014 (probe/probe.go:15)	MOVQ	BX, probe..autotmp_4+16(SP)
	0x0013 00019 (probe/probe.go:15)	LEAQ	probe..autotmp_4+16(SP), BX
	0x0018 00024 (probe/probe.go:15)	PCDATA	$1, $1
	0x0018 00024 (probe/probe.go:15)	CALL	runtime.selectnbsend(SB)
	0x001d 00029 (probe/probe.go:15)	NOP
	0x0020 00032 (probe/probe.go:15)	TESTB	AL, AL
	0x0022 00034 (probe/probe.go:15)	JEQ	47
	0x0024 00036 (probe/probe.go:16)	MOVL	$1, AX
	0x0029 00041 (probe/probe.go:16)	ADDQ	$24, SP
	0x002d 00045 (probe/probe.go:16)	POPQ	BP
	0x002e 00046 (probe/probe.go:16)	RET
	0x002f 00047 (probe/probe.go:18)	XORL	AX, AX
	0x0031 00049 (probe/probe.go:18)	ADDQ	$24, SP
	0x0035 00053 (probe/probe.go:18)	POPQ	BP
	0x0036 00054 (probe/probe.go:18)	RET
	0x0037 00055 (probe/probe.go:18)	NOP
	0x0037 00055 (probe/probe.go:13)	PCDATA	$1, $-1
	0x0037 00055 (probe/probe.go:13)	PCDATA	$0, $-2
	0x0037 00055 (probe/probe.go:13)	MOVQ	AX, 8(SP)
	0x003c 00060 (probe/probe.go:13)	MOVQ	BX, 16(SP)
	0x0041 00065 (probe/probe.go:13)	CALL	runtime.morestack_noctxt(SB)
	0x0046 00070 (probe/probe.go:13)	PCDATA	$0, $-1
	0x0046 00070 (probe/probe.go:13)	MOVQ	8(SP), AX
	0x004b 00075 (probe/probe.go:13)	MOVQ	16(SP), BX
	0x0050 00080 (probe/probe.go:13)	JMP	0
	0x0000 49 3b 66 10 76 31 55 48 89 e5 48 83 ec 18 48 89  I;f.v1UH..H...H.
	0x0010 5c 24 10 48 8d 5c 24 10 e8 00 00 00 00 0f 1f 00  \$.H.\$.........
	0x0020 84 c0 74 0b b8 01 00 00 00 48 83 c4 18 5d c3 31  ..t......H...].1
	0x0030 c0 48 83 c4 18 5d c3 48 89 44 24 08 48 89 5c 24  .H...].H.D$.H.\$
	0x0040 10 e8 00 00 00 00 48 8b 44 24 08 48 8b 5c 24 10  ......H.D$.H.\$.
	0x0050 eb ae                                            ..
	rel 25+4 t=R_CALL runtime.selectnbsend+0
	rel 66+4 t=R_CALL runtime.morestack_noctxt+0
probe.SendPair STEXT size=74 align=0x0 args=0x10 locals=0x28 funcid=0x0
	0x0000 00000 (probe/probe.go:22)	TEXT	probe.SendPair(SB), ABIInternal, $40-16
	0x0000 00000 (probe/probe.go:22)	CMPQ	SP, 16(R14)
	0x0004 00004 (probe/probe.go:22)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:22)	JLS	47
	0x0006 00006 (probe/probe.go:22)	PCDATA	$0, $-1
	0x0006 00006 (probe/probe.go:22)	PUSHQ	BP
	0x0007 00007 (probe/probe.go:22)	MOVQ	SP, BP
	0x000a 00010 (probe/probe.go:22)	SUBQ	$32, SP
	0x000e 00014 (probe/probe.go:22)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (probe/probe.go:22)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (probe/probe.go:22)	FUNCDATA	$5, probe.SendPair.arginfo1(SB)
	0x000e 00014 (probe/probe.go:22)	FUNCDATA	$6, probe.SendPair.argliveinfo(SB)
	0x000e 00014 (probe/probe.go:22)	PCDATA	$3, $1
	0x000e 00014 (<unknown line number>)	NOP
	0x000e 00014 (probe/probe.go:9)	MOVQ	BX, probe..autotmp_5+16(SP)
	0x0013 00019 (probe/probe.go:9)	MOVQ	$7, probe..autotmp_5+24(SP)
	0x001c 00028 (probe/probe.go:9)	MOVQ	(AX), AX
	0x001f 00031 (probe/probe.go:9)	LEAQ	probe..autotmp_5+16(SP), BX
	0x0024 00036 (probe/probe.go:9)	PCDATA	$1, $1
	0x0024 00036 (probe/probe.go:9)	CALL	runtime.chansend1(SB)
	0x0029 00041 (probe/probe.go:22)	ADDQ	$32, SP
	0x002d 00045 (probe/probe.go:22)	POPQ	BP
	0x002e 00046 (probe/probe.go:22)	RET
	0x002f 00047 (probe/probe.go:22)	NOP
	0x002f 00047 (probe/probe.go:22)	PCDATA	$1, $-1
	0x002f 00047 (probe/probe.go:22)	PCDATA	$0, $-2
	0x002f 00047 (probe/probe.go:22)	MOVQ	AX, 8(SP)
	0x0034 00052 (probe/probe.go:22)	MOVQ	BX, 16(SP)
	0x0039 00057 (probe/probe.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x003e 00062 (probe/probe.go:22)	PCDATA	$0, $-1
	0x003e 00062 (probe/probe.go:22)	MOVQ	8(SP), AX
	0x0043 00067 (probe/probe.go:22)	MOVQ	16(SP), BX
	0x0048 00072 (probe/probe.go:22)	JMP	0
	0x0000 49 3b 66 10 76 29 55 48 89 e5 48 83 ec 20 48 89  I;f.v)UH..H.. H.
	0x0010 5c 24 10 48 c7 44 24 18 07 00 00 00 48 8b 00 48  \$.H.D$.....H..H
	0x0020 8d 5c 24 10 e8 00 00 00 00 48 83 c4 20 5d c3 48  .\$......H.. ].H
	0x0030 89 44 24 08 48 89 5c 24 10 e8 00 00 00 00 48 8b  .D$.H.\$......H.
	0x0040 44 24 08 48 8b 5c 24 10 eb b6                    D$.H.\$...
	rel 37+4 t=R_CALL runtime.chansend1+0
	rel 58+4 t=R_CALL runtime.morestack_noctxt+0
probe.Half STEXT size=94 align=0x0 args=0x18 locals=0x10 funcid=0x0
	0x0000 00000 (probe/probe.go:24)	TEXT	probe.Half(SB), ABIInternal, $16-24
	0x0000 00000 (probe/probe.go:24)	CMPQ	SP, 16(R14)
	0x0004 00004 (probe/probe.go:24)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:24)	JLS	57
	0x0006 00006 (probe/probe.go:24)	PCDATA	$0, $-1
	0x0006 00006 (probe/probe.go:24)	PUSHQ	BP
	0x0007 00007 (probe/probe.go:24)	MOVQ	SP, BP
	0x000a 00010 (probe/probe.go:24)	SUBQ	$8, SP
	0x000e 00014 (probe/probe.go:24)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (probe/probe.go:24)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (probe/probe.go:24)	FUNCDATA	$5, probe.Half.arginfo1(SB)
	0x000e 00014 (probe/probe.go:24)	FUNCDATA	$6, probe.Half.argliveinfo(SB)
	0x000e 00014 (probe/probe.go:24)	PCDATA	$3, $1
	0x000e 00014 (probe/probe.go:24)	MOVQ	CX, probe.y+40(SP)
	0x0013 00019 (probe/probe.go:24)	PCDATA	$3, $2
	0x0013 00019 (probe/probe.go:24)	MOVQ	(AX), CX
	0x0016 00022 (probe/probe.go:24)	MOVQ	AX, DX
	0x0019 00025 (probe/probe.go:24)	MOVQ	BX, AX
	0x001c 00028 (probe/probe.go:24)	PCDATA	$1, $1
	0x001c 00028 (probe/probe.go:24)	CALL	CX
	0x001e 00030 (probe/probe.go:24)	MOVQ	probe.y+40(SP), CX
	0x0023 00035 (probe/probe.go:24)	TESTQ	CX, CX
	0x0026 00038 (probe/probe.go:24)	JEQ	51
	0x0028 00040 (probe/probe.go:24)	XORL	DX, DX
	0x002a 00042 (probe/probe.go:24)	DIVQ	CX
	0x002d 00045 (probe/probe.go:24)	ADDQ	$8, SP
	0x0031 00049 (probe/probe.go:24)	POPQ	BP
	0x0032 00050 (probe/probe.go:24)	RET
	0x0033 00051 (probe/probe.go:24)	CALL	runtime.panicdivide(SB)
	0x0038 00056 (probe/probe.go:24)	XCHGL	AX, AX
	0x0039 00057 (probe/probe.go:24)	NOP
	0x0039 00057 (probe/probe.go:24)	PCDATA	$1, $-1
	0x0039 00057 (probe/probe.go:24)	PCDATA	$0, $-2
	0x0039 00057 (probe/probe.go:24)	MOVQ	AX, 8(SP)
	0x003e 00062 (probe/probe.go:24)	MOVQ	BX, 16(SP)
	0x0043 00067 (probe/probe.go:24)	MOVQ	CX, 24(SP)
	0x0048 00072 (probe/probe.go:24)	CALL	runtime.morestack_noctxt(SB)
	0x004d 00077 (probe/probe.go:24)	PCDATA	$0, $-1
	0x004d 00077 (probe/probe.go:24)	MOVQ	8(SP), AX
	0x0052 00082 (probe/probe.go:24)	MOVQ	16(SP), BX
	0x0057 00087 (probe/probe.go:24)	MOVQ	24(SP), CX
	0x005c 00092 (probe/probe.go:24)	JMP	0
	0x0000 49 3b 66 10 76 33 55 48 89 e5 48 83 ec 08 48 89  I;f.v3UH..H...H.
	0x0010 4c 24 28 48 8b 08 48 89 c2 48 89 d8 ff d1 48 8b  L$(H..H..H....H.
	0x0020 4c 24 28 48 85 c9 74 0b 31 d2 48 f7 f1 48 83 c4  L$(H..t.1.H..H..
	0x0030 08 5d c3 e8 00 00 00 00 90 48 89 44 24 08 48 89  .].......H.D$.H.
	0x0040 5c 24 10 48 89 4c 24 18 e8 00 00 00 00 48 8b 44  \$.H.L$......H.D
	0x0050 24 08 48 8b 5c 24 10 48 8b 4c 24 18 eb a2        $.H.\$.H.L$...
	rel 28+0 t=R_CALLIND +0
	rel 52+4 t=R_CALL runtime.panicdivide+0
	rel 73+4 t=R_CALL runtime.morestack_noctxt+0
probe.SendSeven STEXT size=50 align=0x0 args=0x8 locals=0x18 funcid=0x0
	0x0000 00000 (probe/probe.go:26)	TEXT	probe.SendSeven(SB), ABIInternal, $24-8
	0x0000 00000 (probe/probe.go:26)	CMPQ	SP, 16(R14)
	0x0004 00004 (probe/probe.go:26)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:26)	JLS	33
	0x0006 00006 (probe/probe.go:26)	PCDATA	$0, $-1
	0x0006 00006 (probe/probe.go:26)	PUSHQ	BP
	0x0007 00007 (probe/probe.go:26)	MOVQ	SP, BP
	0x000a 00010 (probe/probe.go:26)	SUBQ	$16, SP
	0x000e 00014 (probe/probe.go:26)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (probe/probe.go:26)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (probe/probe.go:26)	FUNCDATA	$5, probe.SendSeven.arginfo1(SB)
	0x000e 00014 (probe/probe.go:26)	FUNCDATA	$6, probe.SendSeven.argliveinfo(SB)
	0x000e 00014 (probe/probe.go:26)	PCDATA	$3, $1
	0x000e 00014 (probe/probe.go:26)	LEAQ	probe..stmp_0(SB), BX
	0x0015 00021 (probe/probe.go:26)	PCDATA	$1, $1
	0x0015 00021 (probe/probe.go:26)	CALL	runtime.chansend1(SB)
	0x001a 00026 (probe/probe.go:26)	ADDQ	$16, SP
	0x001e 00030 (probe/probe.go:26)	POPQ	BP
	0x001f 00031 (probe/probe.go:26)	NOP
	0x0020 00032 (probe/probe.go:26)	RET
	0x0021 00033 (probe/probe.go:26)	NOP
	0x0021 00033 (probe/probe.go:26)	PCDATA	$1, $-1
	0x0021 00033 (probe/probe.go:26)	PCDATA	$0, $-2
	0x0021 00033 (probe/probe.go:26)	MOVQ	AX, 8(SP)
	0x0026 00038 (probe/probe.go:26)	CALL	runtime.morestack_noctxt(SB)
	0x002b 00043 (probe/probe.go:26)	PCDATA	$0, $-1
	0x002b 00043 (probe/probe.go:26)	MOVQ	8(SP), AX
	0x0030 00048 (probe/probe.go:26)	JMP	0
	0x0000 49 3b 66 10 76 1b 55 48 89 e5 48 83 ec 10 48 8d  I;f.v.UH..H...H.
	0x0010 1d 00 00 00 00 e8 00 00 00 00 48 83 c4 10 5d 90  ..........H...].
	0x0020 c3 48 89 44 24 08 e8 00 00 00 00 48 8b 44 24 08  .H.D$......H.D$.
	0x0030 eb ce                                            ..
	rel 17+4 t=R_PCREL probe..stmp_0+0
	rel 22+4 t=R_CALL runtime.chansend1+0
	rel 39+4 t=R_CALL runtime.morestack_noctxt+0
probe.(*box[go.shape.struct { X int; Y int }]).put STEXT dupok size=91 align=0x0 args=0x20 locals=0x18 funcid=0x0
	0x0000 00000 (probe/probe.go:9)	TEXT	probe.(*box[go.shape.struct { X int; Y int }]).put(SB), DUPOK|ABIInternal, $24-32
	0x0000 00000 (probe/probe.go:9)	CMPQ	SP, 16(R14)
	0x0004 00004 (probe/probe.go:9)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:9)	JLS	43
	0x0006 00006 (probe/probe.go:9)	PCDATA	$0, $-1
	0x0006 00006 (probe/probe.go:9)	PUSHQ	BP
	0x0007 00007 (probe/probe.go:9)	MOVQ	SP, BP
	0x000a 00010 (probe/probe.go:9)	SUBQ	$16, SP
	0x000e 00014 (probe/probe.go:9)	FUNCDATA	$0, gclocals·JnfAVn+HlBgdPzEchG//AQ==(SB)
	0x000e 00014 (probe/probe.go:9)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (probe/probe.go:9)	FUNCDATA	$5, probe.(*box[go.shape.struct { X int; Y int }]).put.arginfo1(SB)
	0x000e 00014 (probe/probe.go:9)	FUNCDATA	$6, probe.(*box[go.shape.struct { X int; Y int }]).put.argliveinfo(SB)
	0x000e 00014 (probe/probe.go:9)	PCDATA	$3, $1
	0x000e 00014 (probe/probe.go:9)	MOVQ	CX, probe.v+48(SP)
	0x0013 00019 (probe/probe.go:9)	MOVQ	DI, probe.v+56(SP)
	0x0018 00024 (probe/probe.go:9)	MOVQ	(AX), AX
	0x001b 00027 (probe/probe.go:9)	LEAQ	probe.v+48(SP), BX
	0x0020 00032 (probe/probe.go:9)	PCDATA	$1, $1
	0x0020 00032 (probe/probe.go:9)	CALL	runtime.chansend1(SB)
	0x0025 00037 (probe/probe.go:9)	ADDQ	$16, SP
	0x0029 00041 (probe/probe.go:9)	POPQ	BP
	0x002a 00042 (probe/probe.go:9)	RET
	0x002b 00043 (probe/probe.go:9)	NOP
	0x002b 00043 (probe/probe.go:9)	PCDATA	$1, $-1
	0x002b 00043 (probe/probe.go:9)	PCDATA	$0, $-2
	0x002b 00043 (probe/probe.go:9)	MOVQ	AX, 8(SP)
	0x0030 00048 (probe/probe.go:9)	MOVQ	BX, 16(SP)
	0x0035 00053 (probe/probe.go:9)	MOVQ	CX, 24(SP)
	0x003a 00058 (probe/probe.go:9)	MOVQ	DI, 32(SP)
	0x003f 00063 (probe/probe.go:9)	NOP
	0x0040 00064 (probe/probe.go:9)	CALL	runtime.morestack_noctxt(SB)
	0x0045 00069 (probe/probe.go:9)	PCDATA	$0, $-1
	0x0045 00069 (probe/probe.go:9)	MOVQ	8(SP), AX
	0x004a 00074 (probe/probe.go:9)	MOVQ	16(SP), BX
	0x004f 00079 (probe/probe.go:9)	MOVQ	24(SP), CX
	0x0054 00084 (probe/probe.go:9)	MOVQ	32(SP), DI
	0x0059 00089 (probe/probe.go:9)	JMP	0
	0x0000 49 3b 66 10 76 25 55 48 89 e5 48 83 ec 10 48 89  I;f.v%UH..H...H.
	0x0010 4c 24 30 48 89 7c 24 38 48 8b 00 48 8d 5c 24 30  L$0H.|$8H..H.\$0
	0x0020 e8 00 00 00 00 48 83 c4 10 5d c3 48 89 44 24 08  .....H...].H.D$.
	0x0030 48 89 5c 24 10 48 89 4c 24 18 48 89 7c 24 20 90  H.\$.H.L$.H.|$ .
	0x0040 e8 00 00 00 00 48 8b 44 24 08 48 8b 5c 24 10 48  .....H.D$.H.\$.H
	0x0050 8b 4c 24 18 48 8b 7c 24 20 eb a5                 .L$.H.|$ ..
	rel 33+4 t=R_CALL runtime.chansend1+0
	rel 65+4 t=R_CALL runtime.morestack_noctxt+0
probe..stmp_0 SRODATA static size=8 align=0x8
	0x0000 07 00 00 00 00 00 00 00                          ........
