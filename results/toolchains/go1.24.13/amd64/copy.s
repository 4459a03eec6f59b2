copy.Word STEXT size=68 args=0x8 locals=0x20 funcid=0x0 align=0x0
	0x0000 00000 (copy/copy.go:17)	TEXT	copy.Word(SB), ABIInternal, $32-8
	0x0000 00000 (copy/copy.go:17)	CMPQ	SP, 16(R14)
	0x0004 00004 (copy/copy.go:17)	PCDATA	$0, $-2
	0x0004 00004 (copy/copy.go:17)	JLS	51
	0x0006 00006 (copy/copy.go:17)	PCDATA	$0, $-1
	0x0006 00006 (copy/copy.go:17)	PUSHQ	BP
	0x0007 00007 (copy/copy.go:17)	MOVQ	SP, BP
	0x000a 00010 (copy/copy.go:17)	SUBQ	$24, SP
	0x000e 00014 (copy/copy.go:17)	FUNCDATA	$0, gclocals·2NSbawKySWs0upw55xaGlw==(SB)
	0x000e 00014 (copy/copy.go:17)	FUNCDATA	$1, gclocals·ISb46fRPFoZ9pIfykFK/kQ==(SB)
	0x000e 00014 (copy/copy.go:17)	FUNCDATA	$5, copy.Word.arginfo1(SB)
	0x000e 00014 (copy/copy.go:17)	FUNCDATA	$6, copy.Word.argliveinfo(SB)
	0x000e 00014 (copy/copy.go:17)	PCDATA	$3, $1
	0x000e 00014 (copy/copy.go:18)	MOVQ	$0, copy..autotmp_3+16(SP)
	0x0017 00023 (copy/copy.go:18)	LEAQ	copy..autotmp_3+16(SP), BX
	0x001c 00028 (copy/copy.go:18)	PCDATA	$1, $1
	0x001c 00028 (copy/copy.go:18)	NOP
	0x0020 00032 (copy/copy.go:18)	CALL	runtime.chanrecv1(SB)
	0x0025 00037 (copy/copy.go:18)	MOVQ	copy..autotmp_3+16(SP), AX
	0x002a 00042 (copy/copy.go:19)	INCQ	AX
	0x002d 00045 (copy/copy.go:19)	ADDQ	$24, SP
	0x0031 00049 (copy/copy.go:19)	POPQ	BP
	0x0032 00050 (copy/copy.go:19)	RET
	0x0033 00051 (copy/copy.go:19)	NOP
	0x0033 00051 (copy/copy.go:17)	PCDATA	$1, $-1
	0x0033 00051 (copy/copy.go:17)	PCDATA	$0, $-2
	0x0033 00051 (copy/copy.go:17)	MOVQ	AX, 8(SP)
	0x0038 00056 (copy/copy.go:17)	CALL	runtime.morestack_noctxt(SB)
	0x003d 00061 (copy/copy.go:17)	PCDATA	$0, $-1
	0x003d 00061 (copy/copy.go:17)	MOVQ	8(SP), AX
	0x0042 00066 (copy/copy.go:17)	JMP	0
	0x0000 49 3b 66 10 76 2d 55 48 89 e5 48 83 ec 18 48 c7  I;f.v-UH..H...H.
	0x0010 44 24 10 00 00 00 00 48 8d 5c 24 10 0f 1f 40 00  D$.....H.\$...@.
	0x0020 e8 00 00 00 00 48 8b 44 24 10 48 ff c0 48 83 c4  .....H.D$.H..H..
	0x0030 18 5d c3 48 89 44 24 08 e8 00 00 00 00 48 8b 44  .].H.D$......H.D
	0x0040 24 08 eb bc                                      $...
	rel 33+4 t=R_CALL runtime.chanrecv1+0
	rel 57+4 t=R_CALL runtime.morestack_noctxt+0
copy.Large STEXT size=149 args=0x8 locals=0x21e0 funcid=0x0 align=0x0
	0x0000 00000 (copy/copy.go:23)	TEXT	copy.Large(SB), ABIInternal, $8672-8
	0x0000 00000 (copy/copy.go:23)	MOVQ	SP, R12
	0x0003 00003 (copy/copy.go:23)	PCDATA	$0, $-2
	0x0003 00003 (copy/copy.go:23)	SUBQ	$8544, R12
	0x000a 00010 (copy/copy.go:23)	JCS	129
	0x000c 00012 (copy/copy.go:23)	CMPQ	R12, 16(R14)
	0x0010 00016 (copy/copy.go:23)	JLS	129
	0x0012 00018 (copy/copy.go:23)	PCDATA	$0, $-1
	0x0012 00018 (copy/copy.go:23)	PUSHQ	BP
	0x0013 00019 (copy/copy.go:23)	MOVQ	SP, BP
	0x0016 00022 (copy/copy.go:23)	SUBQ	$8664, SP
	0x001d 00029 (copy/copy.go:23)	FUNCDATA	$0, gclocals·2NSbawKySWs0upw55xaGlw==(SB)
	0x001d 00029 (copy/copy.go:23)	FUNCDATA	$1, gclocals·ISb46fRPFoZ9pIfykFK/kQ==(SB)
	0x001d 00029 (copy/copy.go:23)	FUNCDATA	$5, copy.Large.arginfo1(SB)
	0x001d 00029 (copy/copy.go:23)	FUNCDATA	$6, copy.Large.argliveinfo(SB)
	0x001d 00029 (copy/copy.go:23)	PCDATA	$3, $1
	0x001d 00029 (copy/copy.go:24)	MOVUPS	X15, copy..autotmp_2+4343(SP)
	0x0026 00038 (copy/copy.go:24)	LEAQ	copy..autotmp_2+4344(SP), DI
	0x002e 00046 (copy/copy.go:24)	MOVL	$540, CX
	0x0033 00051 (copy/copy.go:26)	MOVQ	AX, DX
	0x0036 00054 (copy/copy.go:24)	XORL	AX, AX
	0x0038 00056 (copy/copy.go:24)	REP
	0x0039 00057 (copy/copy.go:24)	STOSQ
	0x003b 00059 (copy/copy.go:24)	MOVQ	DX, AX
	0x003e 00062 (copy/copy.go:24)	LEAQ	copy..autotmp_2+4343(SP), BX
	0x0046 00070 (copy/copy.go:24)	PCDATA	$1, $1
	0x0046 00070 (copy/copy.go:24)	CALL	runtime.chanrecv1(SB)
	0x004b 00075 (copy/copy.go:24)	MOVQ	copy..autotmp_2+4343(SP), DX
	0x0053 00083 (copy/copy.go:24)	MOVQ	DX, copy.v+22(SP)
	0x0058 00088 (copy/copy.go:24)	LEAQ	copy.v+23(SP), DI
	0x005d 00093 (copy/copy.go:24)	LEAQ	copy..autotmp_2+4344(SP), SI
	0x0065 00101 (copy/copy.go:24)	MOVL	$540, CX
	0x006a 00106 (copy/copy.go:24)	REP
	0x006b 00107 (copy/copy.go:24)	MOVSQ
	0x006d 00109 (copy/copy.go:25)	LEAQ	copy.v+22(SP), AX
	0x0072 00114 (copy/copy.go:25)	CALL	copy.see(SB)
	0x0077 00119 (copy/copy.go:26)	ADDQ	$8664, SP
	0x007e 00126 (copy/copy.go:26)	POPQ	BP
	0x007f 00127 (copy/copy.go:26)	NOP
	0x0080 00128 (copy/copy.go:26)	RET
	0x0081 00129 (copy/copy.go:26)	NOP
	0x0081 00129 (copy/copy.go:23)	PCDATA	$1, $-1
	0x0081 00129 (copy/copy.go:23)	PCDATA	$0, $-2
	0x0081 00129 (copy/copy.go:23)	MOVQ	AX, 8(SP)
	0x0086 00134 (copy/copy.go:23)	CALL	runtime.morestack_noctxt(SB)
	0x008b 00139 (copy/copy.go:23)	PCDATA	$0, $-1
	0x008b 00139 (copy/copy.go:23)	MOVQ	8(SP), AX
	0x0090 00144 (copy/copy.go:23)	JMP	0
	0x0000 49 89 e4 49 81 ec 60 21 00 00 72 75 4d 3b 66 10  I..I..`!..ruM;f.
	0x0010 76 6f 55 48 89 e5 48 81 ec d8 21 00 00 44 0f 11  voUH..H...!..D..
	0x0020 bc 24 f7 10 00 00 48 8d bc 24 f8 10 00 00 b9 1c  .$....H..$......
	0x0030 02 00 00 48 89 c2 31 c0 f3 48 ab 48 89 d0 48 8d  ...H..1..H.H..H.
	0x0040 9c 24 f7 10 00 00 e8 00 00 00 00 48 8b 94 24 f7  .$.........H..$.
	0x0050 10 00 00 48 89 54 24 16 48 8d 7c 24 17 48 8d b4  ...H.T$.H.|$.H..
	0x0060 24 f8 10 00 00 b9 1c 02 00 00 f3 48 a5 48 8d 44  $..........H.H.D
	0x0070 24 16 e8 00 00 00 00 48 81 c4 d8 21 00 00 5d 90  $......H...!..].
	0x0080 c3 48 89 44 24 08 e8 00 00 00 00 48 8b 44 24 08  .H.D$......H.D$.
	0x0090 e9 6b ff ff ff                                   .k...
	rel 71+4 t=R_CALL runtime.chanrecv1+0
	rel 115+4 t=R_CALL copy.see+0
	rel 135+4 t=R_CALL runtime.morestack_noctxt+0
