trysend.TryReceive STEXT size=76 args=0x8 locals=0x20 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:16)	TEXT	trysend.TryReceive(SB), ABIInternal, $32-8
	0x0000 00000 (trysend/trysend.go:16)	CMPQ	SP, 16(R14)
	0x0004 00004 (trysend/trysend.go:16)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:16)	JLS	57
	0x0006 00006 (trysend/trysend.go:16)	PCDATA	$0, $-1
	0x0006 00006 (trysend/trysend.go:16)	PUSHQ	BP
	0x0007 00007 (trysend/trysend.go:16)	MOVQ	SP, BP
	0x000a 00010 (trysend/trysend.go:16)	SUBQ	$24, SP
	0x000e 00014 (trysend/trysend.go:16)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (trysend/trysend.go:16)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (trysend/trysend.go:16)	FUNCDATA	$5, trysend.TryReceive.arginfo1(SB)
	0x000e 00014 (trysend/trysend.go:16)	FUNCDATA	$6, trysend.TryReceive.argliveinfo(SB)
	0x000e 00014 (trysend/trysend.go:16)	PCDATA	$3, $1
	0x000e 00014 (trysend/trysend.go:18)	MOVQ	AX, BX
	0x0011 00017 (trysend/trysend.go:18)	LEAQ	trysend..autotmp_4+16(SP), AX
	0x0016 00022 (trysend/trysend.go:18)	PCDATA	$1, $1
	0x0016 00022 (trysend/trysend.go:18)	CALL	runtime.selectnbrecv(SB)
	0x001b 00027 (trysend/trysend.go:18)	TESTB	AL, AL
	0x001d 00029 (trysend/trysend.go:18)	JEQ	47
	0x001f 00031 (trysend/trysend.go:18)	MOVQ	trysend..autotmp_4+16(SP), AX
	0x0024 00036 (trysend/trysend.go:19)	MOVL	$1, BX
	0x0029 00041 (trysend/trysend.go:19)	ADDQ	$24, SP
	0x002d 00045 (trysend/trysend.go:19)	POPQ	BP
	0x002e 00046 (trysend/trysend.go:19)	RET
	0x002f 00047 (trysend/trysend.go:21)	XORL	AX, AX
	0x0031 00049 (trysend/trysend.go:21)	XORL	BX, BX
	0x0033 00051 (trysend/trysend.go:21)	ADDQ	$24, SP
	0x0037 00055 (trysend/trysend.go:21)	POPQ	BP
	0x0038 00056 (trysend/trysend.go:21)	RET
	0x0039 00057 (trysend/trysend.go:21)	NOP
	0x0039 00057 (trysend/trysend.go:16)	PCDATA	$1, $-1
	0x0039 00057 (trysend/trysend.go:16)	PCDATA	$0, $-2
	0x0039 00057 (trysend/trysend.go:16)	MOVQ	AX, 8(SP)
	0x003e 00062 (trysend/trysend.go:16)	NOP
	0x0040 00064 (trysend/trysend.go:16)	CALL	runtime.morestack_noctxt(SB)
	0x0045 00069 (trysend/trysend.go:16)	PCDATA	$0, $-1
	0x0045 00069 (trysend/trysend.go:16)	MOVQ	8(SP), AX
	0x004a 00074 (trysend/trysend.go:16)	JMP	0
	0x0000 49 3b 66 10 76 33 55 48 89 e5 48 83 ec 18 48 89  I;f.v3UH..H...H.
	0x0010 c3 48 8d 44 24 10 e8 00 00 00 00 84 c0 74 10 48  .H.D$........t.H
	0x0020 8b 44 24 10 bb 01 00 00 00 48 83 c4 18 5d c3 31  .D$......H...].1
	0x0030 c0 31 db 48 83 c4 18 5d c3 48 89 44 24 08 66 90  .1.H...].H.D$.f.
	0x0040 e8 00 00 00 00 48 8b 44 24 08 eb b4              .....H.D$...
	rel 23+4 t=R_CALL runtime.selectnbrecv+0
	rel 65+4 t=R_CALL runtime.morestack_noctxt+0
trysend.TrySend STEXT size=82 args=0x10 locals=0x20 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:30)	TEXT	trysend.TrySend(SB), ABIInternal, $32-16
	0x0000 00000 (trysend/trysend.go:30)	CMPQ	SP, 16(R14)
	0x0004 00004 (trysend/trysend.go:30)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:30)	JLS	55
	0x0006 00006 (trysend/trysend.go:30)	PCDATA	$0, $-1
	0x0006 00006 (trysend/trysend.go:30)	PUSHQ	BP
	0x0007 00007 (trysend/trysend.go:30)	MOVQ	SP, BP
	0x000a 00010 (trysend/trysend.go:30)	SUBQ	$24, SP
	0x000e 00014 (trysend/trysend.go:30)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (trysend/trysend.go:30)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (trysend/trysend.go:30)	FUNCDATA	$5, trysend.TrySend.arginfo1(SB)
	0x000e 00014 (trysend/trysend.go:30)	FUNCDATA	$6, trysend.TrySend.argliveinfo(SB)
	0x000e 00014 (trysend/trysend.go:30)	PCDATA	$3, $1
	0x000e 00014 (trysend/trysend.go:32)	MOVQ	BX, trysend..autotmp_4+16(SP)
	0x0013 00019 (trysend/trysend.go:32)	LEAQ	trysend..autotmp_4+16(SP), BX
	0x0018 00024 (trysend/trysend.go:32)	PCDATA	$1, $1
	0x0018 00024 (trysend/trysend.go:32)	CALL	runtime.selectnbsend(SB)
	0x001d 00029 (trysend/trysend.go:32)	NOP
	0x0020 00032 (trysend/trysend.go:32)	TESTB	AL, AL
	0x0022 00034 (trysend/trysend.go:32)	JEQ	47
	0x0024 00036 (trysend/trysend.go:33)	MOVL	$1, AX
	0x0029 00041 (trysend/trysend.go:33)	ADDQ	$24, SP
	0x002d 00045 (trysend/trysend.go:33)	POPQ	BP
	0x002e 00046 (trysend/trysend.go:33)	RET
	0x002f 00047 (trysend/trysend.go:35)	XORL	AX, AX
	0x0031 00049 (trysend/trysend.go:35)	ADDQ	$24, SP
	0x0035 00053 (trysend/trysend.go:35)	POPQ	BP
	0x0036 00054 (trysend/trysend.go:35)	RET
	0x0037 00055 (trysend/trysend.go:35)	NOP
	0x0037 00055 (trysend/trysend.go:30)	PCDATA	$1, $-1
	0x0037 00055 (trysend/trysend.go:30)	PCDATA	$0, $-2
	0x0037 00055 (trysend/trysend.go:30)	MOVQ	AX, 8(SP)
	0x003c 00060 (trysend/trysend.go:30)	MOVQ	BX, 16(SP)
	0x0041 00065 (trysend/trysend.go:30)	CALL	runtime.morestack_noctxt(SB)
	0x0046 00070 (trysend/trysend.go:30)	PCDATA	$0, $-1
	0x0046 00070 (trysend/trysend.go:30)	MOVQ	8(SP), AX
	0x004b 00075 (trysend/trysend.go:30)	MOVQ	16(SP), BX
	0x0050 00080 (trysend/trysend.go:30)	JMP	0
	0x0000 49 3b 66 10 76 31 55 48 89 e5 48 83 ec 18 48 89  I;f.v1UH..H...H.
	0x0010 5c 24 10 48 8d 5c 24 10 e8 00 00 00 00 0f 1f 00  \$.H.\$.........
	0x0020 84 c0 74 0b b8 01 00 00 00 48 83 c4 18 5d c3 31  ..t......H...].1
	0x0030 c0 48 83 c4 18 5d c3 48 89 44 24 08 48 89 5c 24  .H...].H.D$.H.\$
	0x0040 10 e8 00 00 00 00 48 8b 44 24 08 48 8b 5c 24 10  ......H.D$.H.\$.
	0x0050 eb ae                                            ..
	rel 25+4 t=R_CALL runtime.selectnbsend+0
	rel 66+4 t=R_CALL runtime.morestack_noctxt+0
trysend.TryEither STEXT size=150 args=0x10 locals=0x70 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:44)	TEXT	trysend.TryEither(SB), ABIInternal, $112-16
	0x0000 00000 (trysend/trysend.go:44)	CMPQ	SP, 16(R14)
	0x0004 00004 (trysend/trysend.go:44)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:44)	JLS	120
	0x0006 00006 (trysend/trysend.go:44)	PCDATA	$0, $-1
	0x0006 00006 (trysend/trysend.go:44)	PUSHQ	BP
	0x0007 00007 (trysend/trysend.go:44)	MOVQ	SP, BP
	0x000a 00010 (trysend/trysend.go:44)	SUBQ	$104, SP
	0x000e 00014 (trysend/trysend.go:44)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x000e 00014 (trysend/trysend.go:44)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x000e 00014 (trysend/trysend.go:44)	FUNCDATA	$2, trysend.TryEither.stkobj(SB)
	0x000e 00014 (trysend/trysend.go:44)	FUNCDATA	$5, trysend.TryEither.arginfo1(SB)
	0x000e 00014 (trysend/trysend.go:44)	FUNCDATA	$6, trysend.TryEither.argliveinfo(SB)
	0x000e 00014 (trysend/trysend.go:44)	PCDATA	$3, $1
	0x000e 00014 (trysend/trysend.go:46)	MOVQ	AX, trysend..autotmp_8+88(SP)
	0x0013 00019 (trysend/trysend.go:46)	LEAQ	trysend..autotmp_5+64(SP), DX
	0x0018 00024 (trysend/trysend.go:46)	MOVQ	DX, trysend..autotmp_8+96(SP)
	0x001d 00029 (trysend/trysend.go:48)	MOVQ	BX, trysend..autotmp_8+72(SP)
	0x0022 00034 (trysend/trysend.go:48)	LEAQ	trysend..autotmp_7+56(SP), DX
	0x0027 00039 (trysend/trysend.go:48)	MOVQ	DX, trysend..autotmp_8+80(SP)
	0x002c 00044 (trysend/trysend.go:45)	LEAQ	trysend..autotmp_8+72(SP), AX
	0x0031 00049 (trysend/trysend.go:45)	LEAQ	trysend..autotmp_9+48(SP), BX
	0x0036 00054 (trysend/trysend.go:45)	XORL	CX, CX
	0x0038 00056 (trysend/trysend.go:45)	XORL	DI, DI
	0x003a 00058 (trysend/trysend.go:45)	MOVL	$2, SI
	0x003f 00063 (trysend/trysend.go:45)	XORL	R8, R8
	0x0042 00066 (trysend/trysend.go:45)	PCDATA	$1, $1
	0x0042 00066 (trysend/trysend.go:45)	CALL	runtime.selectgo(SB)
	0x0047 00071 (trysend/trysend.go:50)	TESTQ	AX, AX
	0x004a 00074 (trysend/trysend.go:50)	JLT	110
	0x004c 00076 (trysend/trysend.go:48)	JNE	94
	0x004e 00078 (trysend/trysend.go:48)	MOVQ	trysend..autotmp_7+56(SP), AX
	0x0053 00083 (trysend/trysend.go:49)	MOVL	$1, BX
	0x0058 00088 (trysend/trysend.go:49)	ADDQ	$104, SP
	0x005c 00092 (trysend/trysend.go:49)	POPQ	BP
	0x005d 00093 (trysend/trysend.go:49)	RET
	0x005e 00094 (trysend/trysend.go:46)	MOVQ	trysend..autotmp_5+64(SP), AX
	0x0063 00099 (trysend/trysend.go:47)	MOVL	$1, BX
	0x0068 00104 (trysend/trysend.go:47)	ADDQ	$104, SP
	0x006c 00108 (trysend/trysend.go:47)	POPQ	BP
	0x006d 00109 (trysend/trysend.go:47)	RET
	0x006e 00110 (trysend/trysend.go:51)	XORL	AX, AX
	0x0070 00112 (trysend/trysend.go:51)	XORL	BX, BX
	0x0072 00114 (trysend/trysend.go:51)	ADDQ	$104, SP
	0x0076 00118 (trysend/trysend.go:51)	POPQ	BP
	0x0077 00119 (trysend/trysend.go:51)	RET
	0x0078 00120 (trysend/trysend.go:51)	NOP
	0x0078 00120 (trysend/trysend.go:44)	PCDATA	$1, $-1
	0x0078 00120 (trysend/trysend.go:44)	PCDATA	$0, $-2
	0x0078 00120 (trysend/trysend.go:44)	MOVQ	AX, 8(SP)
	0x007d 00125 (trysend/trysend.go:44)	MOVQ	BX, 16(SP)
	0x0082 00130 (trysend/trysend.go:44)	CALL	runtime.morestack_noctxt(SB)
	0x0087 00135 (trysend/trysend.go:44)	PCDATA	$0, $-1
	0x0087 00135 (trysend/trysend.go:44)	MOVQ	8(SP), AX
	0x008c 00140 (trysend/trysend.go:44)	MOVQ	16(SP), BX
	0x0091 00145 (trysend/trysend.go:44)	JMP	0
	0x0000 49 3b 66 10 76 72 55 48 89 e5 48 83 ec 68 48 89  I;f.vrUH..H..hH.
	0x0010 44 24 58 48 8d 54 24 40 48 89 54 24 60 48 89 5c  D$XH.T$@H.T$`H.\
	0x0020 24 48 48 8d 54 24 38 48 89 54 24 50 48 8d 44 24  $HH.T$8H.T$PH.D$
	0x0030 48 48 8d 5c 24 30 31 c9 31 ff be 02 00 00 00 45  HH.\$01.1......E
	0x0040 31 c0 e8 00 00 00 00 48 85 c0 7c 22 75 10 48 8b  1......H..|"u.H.
	0x0050 44 24 38 bb 01 00 00 00 48 83 c4 68 5d c3 48 8b  D$8.....H..h].H.
	0x0060 44 24 40 bb 01 00 00 00 48 83 c4 68 5d c3 31 c0  D$@.....H..h].1.
	0x0070 31 db 48 83 c4 68 5d c3 48 89 44 24 08 48 89 5c  1.H..h].H.D$.H.\
	0x0080 24 10 e8 00 00 00 00 48 8b 44 24 08 48 8b 5c 24  $......H.D$.H.\$
	0x0090 10 e9 6a ff ff ff                                ..j...
	rel 67+4 t=R_CALL runtime.selectgo+0
	rel 131+4 t=R_CALL runtime.morestack_noctxt+0
trysend.Either STEXT size=127 args=0x10 locals=0x70 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:60)	TEXT	trysend.Either(SB), ABIInternal, $112-16
	0x0000 00000 (trysend/trysend.go:60)	CMPQ	SP, 16(R14)
	0x0004 00004 (trysend/trysend.go:60)	PCDATA	$0, $-2
	0x0004 00004 (trysend/trysend.go:60)	JLS	100
	0x0006 00006 (trysend/trysend.go:60)	PCDATA	$0, $-1
	0x0006 00006 (trysend/trysend.go:60)	PUSHQ	BP
	0x0007 00007 (trysend/trysend.go:60)	MOVQ	SP, BP
	0x000a 00010 (trysend/trysend.go:60)	SUBQ	$104, SP
	0x000e 00014 (trysend/trysend.go:60)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x000e 00014 (trysend/trysend.go:60)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x000e 00014 (trysend/trysend.go:60)	FUNCDATA	$2, trysend.Either.stkobj(SB)
	0x000e 00014 (trysend/trysend.go:60)	FUNCDATA	$5, trysend.Either.arginfo1(SB)
	0x000e 00014 (trysend/trysend.go:60)	FUNCDATA	$6, trysend.Either.argliveinfo(SB)
	0x000e 00014 (trysend/trysend.go:60)	PCDATA	$3, $1
	0x000e 00014 (trysend/trysend.go:62)	MOVQ	AX, trysend..autotmp_7+88(SP)
	0x0013 00019 (trysend/trysend.go:62)	LEAQ	trysend..autotmp_4+64(SP), DX
	0x0018 00024 (trysend/trysend.go:62)	MOVQ	DX, trysend..autotmp_7+96(SP)
	0x001d 00029 (trysend/trysend.go:63)	MOVQ	BX, trysend..autotmp_7+72(SP)
	0x0022 00034 (trysend/trysend.go:63)	LEAQ	trysend..autotmp_6+56(SP), DX
	0x0027 00039 (trysend/trysend.go:63)	MOVQ	DX, trysend..autotmp_7+80(SP)
	0x002c 00044 (trysend/trysend.go:61)	LEAQ	trysend..autotmp_7+72(SP), AX
	0x0031 00049 (trysend/trysend.go:61)	LEAQ	trysend..autotmp_8+48(SP), BX
	0x0036 00054 (trysend/trysend.go:61)	XORL	CX, CX
	0x0038 00056 (trysend/trysend.go:61)	XORL	DI, DI
	0x003a 00058 (trysend/trysend.go:61)	MOVL	$2, SI
	0x003f 00063 (trysend/trysend.go:61)	MOVL	$1, R8
	0x0045 00069 (trysend/trysend.go:61)	PCDATA	$1, $1
	0x0045 00069 (trysend/trysend.go:61)	CALL	runtime.selectgo(SB)
	0x004a 00074 (trysend/trysend.go:63)	TESTQ	AX, AX
	0x004d 00077 (trysend/trysend.go:63)	JNE	86
	0x004f 00079 (trysend/trysend.go:63)	MOVQ	trysend..autotmp_6+56(SP), CX
	0x0054 00084 (trysend/trysend.go:63)	JMP	91
	0x0056 00086 (trysend/trysend.go:62)	MOVQ	trysend..autotmp_4+64(SP), CX
	0x005b 00091 (trysend/trysend.go:65)	MOVQ	CX, AX
	0x005e 00094 (trysend/trysend.go:65)	ADDQ	$104, SP
	0x0062 00098 (trysend/trysend.go:65)	POPQ	BP
	0x0063 00099 (trysend/trysend.go:65)	RET
	0x0064 00100 (trysend/trysend.go:65)	NOP
	0x0064 00100 (trysend/trysend.go:60)	PCDATA	$1, $-1
	0x0064 00100 (trysend/trysend.go:60)	PCDATA	$0, $-2
	0x0064 00100 (trysend/trysend.go:60)	MOVQ	AX, 8(SP)
	0x0069 00105 (trysend/trysend.go:60)	MOVQ	BX, 16(SP)
	0x006e 00110 (trysend/trysend.go:60)	CALL	runtime.morestack_noctxt(SB)
	0x0073 00115 (trysend/trysend.go:60)	PCDATA	$0, $-1
	0x0073 00115 (trysend/trysend.go:60)	MOVQ	8(SP), AX
	0x0078 00120 (trysend/trysend.go:60)	MOVQ	16(SP), BX
	0x007d 00125 (trysend/trysend.go:60)	JMP	0
	0x0000 49 3b 66 10 76 5e 55 48 89 e5 48 83 ec 68 48 89  I;f.v^UH..H..hH.
	0x0010 44 24 58 48 8d 54 24 40 48 89 54 24 60 48 89 5c  D$XH.T$@H.T$`H.\
	0x0020 24 48 48 8d 54 24 38 48 89 54 24 50 48 8d 44 24  $HH.T$8H.T$PH.D$
	0x0030 48 48 8d 5c 24 30 31 c9 31 ff be 02 00 00 00 41  HH.\$01.1......A
	0x0040 b8 01 00 00 00 e8 00 00 00 00 48 85 c0 75 07 48  ..........H..u.H
	0x0050 8b 4c 24 38 eb 05 48 8b 4c 24 40 48 89 c8 48 83  .L$8..H.L$@H..H.
	0x0060 c4 68 5d c3 48 89 44 24 08 48 89 5c 24 10 e8 00  .h].H.D$.H.\$...
	0x0070 00 00 00 48 8b 44 24 08 48 8b 5c 24 10 eb 81     ...H.D$.H.\$...
	rel 70+4 t=R_CALL runtime.selectgo+0
	rel 111+4 t=R_CALL runtime.morestack_noctxt+0
trysend.Default STEXT nosplit size=3 args=0x0 locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:73)	TEXT	trysend.Default(SB), NOSPLIT|NOFRAME|ABIInternal, $0-0
	0x0000 00000 (trysend/trysend.go:73)	FUNCDATA	$0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0000 00000 (trysend/trysend.go:73)	FUNCDATA	$1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0000 00000 (trysend/trysend.go:76)	XORL	AX, AX
	0x0002 00002 (trysend/trysend.go:76)	RET
	0x0000 31 c0 c3                                         1..
