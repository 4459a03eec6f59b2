send.Send STEXT size=62 align=0x0 args=0x10 locals=0x18 funcid=0x0
	0x0000 00000 (send/send.go:13)	TEXT	send.Send(SB), ABIInternal, $24-16
	0x0000 00000 (send/send.go:13)	CMPQ	SP, 16(R14)
	0x0004 00004 (send/send.go:13)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:13)	JLS	35
	0x0006 00006 (send/send.go:13)	PCDATA	$0, $-1
	0x0006 00006 (send/send.go:13)	PUSHQ	BP
	0x0007 00007 (send/send.go:13)	MOVQ	SP, BP
	0x000a 00010 (send/send.go:13)	SUBQ	$16, SP
	0x000e 00014 (send/send.go:13)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (send/send.go:13)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (send/send.go:13)	FUNCDATA	$5, send.Send.arginfo1(SB)
	0x000e 00014 (send/send.go:13)	FUNCDATA	$6, send.Send.argliveinfo(SB)
	0x000e 00014 (send/send.go:13)	PCDATA	$3, $1
	0x000e 00014 (send/send.go:13)	MOVQ	BX, send.v+40(SP)
	0x0013 00019 (send/send.go:14)	LEAQ	send.v+40(SP), BX
	0x0018 00024 (send/send.go:14)	PCDATA	$1, $1
	0x0018 00024 (send/send.go:14)	CALL	runtime.chansend1(SB)
	0x001d 00029 (send/send.go:15)	ADDQ	$16, SP
	0x0021 00033 (send/send.go:15)	POPQ	BP
	0x0022 00034 (send/send.go:15)	RET
	0x0023 00035 (send/send.go:15)	NOP
	0x0023 00035 (send/send.go:13)	PCDATA	$1, $-1
	0x0023 00035 (send/send.go:13)	PCDATA	$0, $-2
	0x0023 00035 (send/send.go:13)	MOVQ	AX, 8(SP)
	0x0028 00040 (send/send.go:13)	MOVQ	BX, 16(SP)
	0x002d 00045 (send/send.go:13)	CALL	runtime.morestack_noctxt(SB)
	0x0032 00050 (send/send.go:13)	PCDATA	$0, $-1
	0x0032 00050 (send/send.go:13)	MOVQ	8(SP), AX
	0x0037 00055 (send/send.go:13)	MOVQ	16(SP), BX
	0x003c 00060 (send/send.go:13)	JMP	0
	0x0000 49 3b 66 10 76 1d 55 48 89 e5 48 83 ec 10 48 89  I;f.v.UH..H...H.
	0x0010 5c 24 28 48 8d 5c 24 28 e8 00 00 00 00 48 83 c4  \$(H.\$(.....H..
	0x0020 10 5d c3 48 89 44 24 08 48 89 5c 24 10 e8 00 00  .].H.D$.H.\$....
	0x0030 00 00 48 8b 44 24 08 48 8b 5c 24 10 eb c2        ..H.D$.H.\$...
	rel 25+4 t=R_CALL runtime.chansend1+0
	rel 46+4 t=R_CALL runtime.morestack_noctxt+0
send.SendConstant STEXT size=50 align=0x0 args=0x8 locals=0x18 funcid=0x0
	0x0000 00000 (send/send.go:22)	TEXT	send.SendConstant(SB), ABIInternal, $24-8
	0x0000 00000 (send/send.go:22)	CMPQ	SP, 16(R14)
	0x0004 00004 (send/send.go:22)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:22)	JLS	33
	0x0006 00006 (send/send.go:22)	PCDATA	$0, $-1
	0x0006 00006 (send/send.go:22)	PUSHQ	BP
	0x0007 00007 (send/send.go:22)	MOVQ	SP, BP
	0x000a 00010 (send/send.go:22)	SUBQ	$16, SP
	0x000e 00014 (send/send.go:22)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (send/send.go:22)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (send/send.go:22)	FUNCDATA	$5, send.SendConstant.arginfo1(SB)
	0x000e 00014 (send/send.go:22)	FUNCDATA	$6, send.SendConstant.argliveinfo(SB)
	0x000e 00014 (send/send.go:22)	PCDATA	$3, $1
	0x000e 00014 (send/send.go:23)	LEAQ	send..stmp_0(SB), BX
	0x0015 00021 (send/send.go:23)	PCDATA	$1, $1
	0x0015 00021 (send/send.go:23)	CALL	runtime.chansend1(SB)
	0x001a 00026 (send/send.go:24)	ADDQ	$16, SP
	0x001e 00030 (send/send.go:24)	POPQ	BP
	0x001f 00031 (send/send.go:24)	NOP
	0x0020 00032 (send/send.go:24)	RET
	0x0021 00033 (send/send.go:24)	NOP
	0x0021 00033 (send/send.go:22)	PCDATA	$1, $-1
	0x0021 00033 (send/send.go:22)	PCDATA	$0, $-2
	0x0021 00033 (send/send.go:22)	MOVQ	AX, 8(SP)
	0x0026 00038 (send/send.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x002b 00043 (send/send.go:22)	PCDATA	$0, $-1
	0x002b 00043 (send/send.go:22)	MOVQ	8(SP), AX
	0x0030 00048 (send/send.go:22)	JMP	0
	0x0000 49 3b 66 10 76 1b 55 48 89 e5 48 83 ec 10 48 8d  I;f.v.UH..H...H.
	0x0010 1d 00 00 00 00 e8 00 00 00 00 48 83 c4 10 5d 90  ..........H...].
	0x0020 c3 48 89 44 24 08 e8 00 00 00 00 48 8b 44 24 08  .H.D$......H.D$.
	0x0030 eb ce                                            ..
	rel 17+4 t=R_PCREL send..stmp_0+0
	rel 22+4 t=R_CALL runtime.chansend1+0
	rel 39+4 t=R_CALL runtime.morestack_noctxt+0
send.SendPoint STEXT size=107 align=0x0 args=0x28 locals=0x18 funcid=0x0
	0x0000 00000 (send/send.go:34)	TEXT	send.SendPoint(SB), ABIInternal, $24-40
	0x0000 00000 (send/send.go:34)	CMPQ	SP, 16(R14)
	0x0004 00004 (send/send.go:34)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:34)	JLS	50
	0x0006 00006 (send/send.go:34)	PCDATA	$0, $-1
	0x0006 00006 (send/send.go:34)	PUSHQ	BP
	0x0007 00007 (send/send.go:34)	MOVQ	SP, BP
	0x000a 00010 (send/send.go:34)	SUBQ	$16, SP
	0x000e 00014 (send/send.go:34)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (send/send.go:34)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (send/send.go:34)	FUNCDATA	$5, send.SendPoint.arginfo1(SB)
	0x000e 00014 (send/send.go:34)	FUNCDATA	$6, send.SendPoint.argliveinfo(SB)
	0x000e 00014 (send/send.go:34)	PCDATA	$3, $1
	0x000e 00014 (send/send.go:34)	MOVQ	BX, send.p+40(SP)
	0x0013 00019 (send/send.go:34)	MOVQ	CX, send.p+48(SP)
	0x0018 00024 (send/send.go:34)	MOVQ	DI, send.p+56(SP)
	0x001d 00029 (send/send.go:34)	MOVQ	SI, send.p+64(SP)
	0x0022 00034 (send/send.go:35)	LEAQ	send.p+40(SP), BX
	0x0027 00039 (send/send.go:35)	PCDATA	$1, $1
	0x0027 00039 (send/send.go:35)	CALL	runtime.chansend1(SB)
	0x002c 00044 (send/send.go:36)	ADDQ	$16, SP
	0x0030 00048 (send/send.go:36)	POPQ	BP
	0x0031 00049 (send/send.go:36)	RET
	0x0032 00050 (send/send.go:36)	NOP
	0x0032 00050 (send/send.go:34)	PCDATA	$1, $-1
	0x0032 00050 (send/send.go:34)	PCDATA	$0, $-2
	0x0032 00050 (send/send.go:34)	MOVQ	AX, 8(SP)
	0x0037 00055 (send/send.go:34)	MOVQ	BX, 16(SP)
	0x003c 00060 (send/send.go:34)	MOVQ	CX, 24(SP)
	0x0041 00065 (send/send.go:34)	MOVQ	DI, 32(SP)
	0x0046 00070 (send/send.go:34)	MOVQ	SI, 40(SP)
	0x004b 00075 (send/send.go:34)	CALL	runtime.morestack_noctxt(SB)
	0x0050 00080 (send/send.go:34)	PCDATA	$0, $-1
	0x0050 00080 (send/send.go:34)	MOVQ	8(SP), AX
	0x0055 00085 (send/send.go:34)	MOVQ	16(SP), BX
	0x005a 00090 (send/send.go:34)	MOVQ	24(SP), CX
	0x005f 00095 (send/send.go:34)	MOVQ	32(SP), DI
	0x0064 00100 (send/send.go:34)	MOVQ	40(SP), SI
	0x0069 00105 (send/send.go:34)	JMP	0
	0x0000 49 3b 66 10 76 2c 55 48 89 e5 48 83 ec 10 48 89  I;f.v,UH..H...H.
	0x0010 5c 24 28 48 89 4c 24 30 48 89 7c 24 38 48 89 74  \$(H.L$0H.|$8H.t
	0x0020 24 40 48 8d 5c 24 28 e8 00 00 00 00 48 83 c4 10  $@H.\$(.....H...
	0x0030 5d c3 48 89 44 24 08 48 89 5c 24 10 48 89 4c 24  ].H.D$.H.\$.H.L$
	0x0040 18 48 89 7c 24 20 48 89 74 24 28 e8 00 00 00 00  .H.|$ H.t$(.....
	0x0050 48 8b 44 24 08 48 8b 5c 24 10 48 8b 4c 24 18 48  H.D$.H.\$.H.L$.H
	0x0060 8b 7c 24 20 48 8b 74 24 28 eb 95                 .|$ H.t$(..
	rel 40+4 t=R_CALL runtime.chansend1+0
	rel 76+4 t=R_CALL runtime.morestack_noctxt+0
send.TrySend STEXT size=82 align=0x0 args=0x10 locals=0x20 funcid=0x0
	0x0000 00000 (send/send.go:43)	TEXT	send.TrySend(SB), ABIInternal, $32-16
	0x0000 00000 (send/send.go:43)	CMPQ	SP, 16(R14)
	0x0004 00004 (send/send.go:43)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:43)	JLS	55
	0x0006 00006 (send/send.go:43)	PCDATA	$0, $-1
	0x0006 00006 (send/send.go:43)	PUSHQ	BP
	0x0007 00007 (send/send.go:43)	MOVQ	SP, BP
	0x000a 00010 (send/send.go:43)	SUBQ	$24, SP
	0x000e 00014 (send/send.go:43)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (send/send.go:43)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (send/send.go:43)	FUNCDATA	$5, send.TrySend.arginfo1(SB)
	0x000e 00014 (send/send.go:43)	FUNCDATA	$6, send.TrySend.argliveinfo(SB)
	0x000e 00014 (send/send.go:43)	PCDATA	$3, $1
	0x000e 00014 (send/send.go:45)	MOVQ	BX, send..autotmp_4+16(SP)
	0x0013 00019 (send/send.go:45)	LEAQ	send..autotmp_4+16(SP), BX
	0x0018 00024 (send/send.go:45)	PCDATA	$1, $1
	0x0018 00024 (send/send.go:45)	CALL	runtime.selectnbsend(SB)
	0x001d 00029 (send/send.go:45)	NOP
	0x0020 00032 (send/send.go:45)	TESTB	AL, AL
	0x0022 00034 (send/send.go:45)	JEQ	47
	0x0024 00036 (send/send.go:46)	MOVL	$1, AX
	0x0029 00041 (send/send.go:46)	ADDQ	$24, SP
	0x002d 00045 (send/send.go:46)	POPQ	BP
	0x002e 00046 (send/send.go:46)	RET
	0x002f 00047 (send/send.go:48)	XORL	AX, AX
	0x0031 00049 (send/send.go:48)	ADDQ	$24, SP
	0x0035 00053 (send/send.go:48)	POPQ	BP
	0x0036 00054 (send/send.go:48)	RET
	0x0037 00055 (send/send.go:48)	NOP
	0x0037 00055 (send/send.go:43)	PCDATA	$1, $-1
	0x0037 00055 (send/send.go:43)	PCDATA	$0, $-2
	0x0037 00055 (send/send.go:43)	MOVQ	AX, 8(SP)
	0x003c 00060 (send/send.go:43)	MOVQ	BX, 16(SP)
	0x0041 00065 (send/send.go:43)	CALL	runtime.morestack_noctxt(SB)
	0x0046 00070 (send/send.go:43)	PCDATA	$0, $-1
	0x0046 00070 (send/send.go:43)	MOVQ	8(SP), AX
	0x004b 00075 (send/send.go:43)	MOVQ	16(SP), BX
	0x0050 00080 (send/send.go:43)	JMP	0
	0x0000 49 3b 66 10 76 31 55 48 89 e5 48 83 ec 18 48 89  I;f.v1UH..H...H.
	0x0010 5c 24 10 48 8d 5c 24 10 e8 00 00 00 00 0f 1f 00  \$.H.\$.........
	0x0020 84 c0 74 0b b8 01 00 00 00 48 83 c4 18 5d c3 31  ..t......H...].1
	0x0030 c0 48 83 c4 18 5d c3 48 89 44 24 08 48 89 5c 24  .H...].H.D$.H.\$
	0x0040 10 e8 00 00 00 00 48 8b 44 24 08 48 8b 5c 24 10  ......H.D$.H.\$.
	0x0050 eb ae                                            ..
	rel 25+4 t=R_CALL runtime.selectnbsend+0
	rel 66+4 t=R_CALL runtime.morestack_noctxt+0
send.MakeAndSend STEXT size=56 align=0x0 args=0x0 locals=0x18 funcid=0x0
	0x0000 00000 (send/send.go:57)	TEXT	send.MakeAndSend(SB), ABIInternal, $24-0
	0x0000 00000 (send/send.go:57)	CMPQ	SP, 16(R14)
	0x0004 00004 (send/send.go:57)	PCDATA	$0, $-2
	0x0004 00004 (send/send.go:57)	JLS	49
	0x0006 00006 (send/send.go:57)	PCDATA	$0, $-1
	0x0006 00006 (send/send.go:57)	PUSHQ	BP
	0x0007 00007 (send/send.go:57)	MOVQ	SP, BP
	0x000a 00010 (send/send.go:57)	SUBQ	$16, SP
	0x000e 00014 (send/send.go:57)	FUNCDATA	$0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x000e 00014 (send/send.go:57)	FUNCDATA	$1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x000e 00014 (send/send.go:58)	LEAQ	type:chan int(SB), AX
	0x0015 00021 (send/send.go:58)	MOVL	$1, BX
	0x001a 00026 (send/send.go:58)	PCDATA	$1, $0
	0x001a 00026 (send/send.go:58)	CALL	runtime.makechan(SB)
	0x001f 00031 (send/send.go:59)	LEAQ	send..stmp_1(SB), BX
	0x0026 00038 (send/send.go:59)	CALL	runtime.chansend1(SB)
	0x002b 00043 (send/send.go:60)	ADDQ	$16, SP
	0x002f 00047 (send/send.go:60)	POPQ	BP
	0x0030 00048 (send/send.go:60)	RET
	0x0031 00049 (send/send.go:60)	NOP
	0x0031 00049 (send/send.go:57)	PCDATA	$1, $-1
	0x0031 00049 (send/send.go:57)	PCDATA	$0, $-2
	0x0031 00049 (send/send.go:57)	CALL	runtime.morestack_noctxt(SB)
	0x0036 00054 (send/send.go:57)	PCDATA	$0, $-1
	0x0036 00054 (send/send.go:57)	JMP	0
	0x0000 49 3b 66 10 76 2b 55 48 89 e5 48 83 ec 10 48 8d  I;f.v+UH..H...H.
	0x0010 05 00 00 00 00 bb 01 00 00 00 e8 00 00 00 00 48  ...............H
	0x0020 8d 1d 00 00 00 00 e8 00 00 00 00 48 83 c4 10 5d  ...........H...]
	0x0030 c3 e8 00 00 00 00 eb c8                          ........
	rel 17+4 t=R_PCREL type:chan int+0
	rel 27+4 t=R_CALL runtime.makechan+0
	rel 34+4 t=R_PCREL send..stmp_1+0
	rel 39+4 t=R_CALL runtime.chansend1+0
	rel 50+4 t=R_CALL runtime.morestack_noctxt+0
send..stmp_0 SRODATA static size=8 align=0x8
	0x0000 2a 00 00 00 00 00 00 00                          *.......
send..stmp_1 SRODATA static size=8 align=0x8
	0x0000 2a 00 00 00 00 00 00 00                          *.......
