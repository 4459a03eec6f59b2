lowering.Empty STEXT size=23 args=0x0 locals=0x8 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:22)	TEXT	lowering.Empty(SB), ABIInternal, $8-0
	0x0000 00000 (lowering/lowering.go:22)	CMPQ	SP, 16(R14)
	0x0004 00004 (lowering/lowering.go:22)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:22)	JLS	16
	0x0006 00006 (lowering/lowering.go:22)	PCDATA	$0, $-1
	0x0006 00006 (lowering/lowering.go:22)	PUSHQ	BP
	0x0007 00007 (lowering/lowering.go:22)	MOVQ	SP, BP
	0x000a 00010 (lowering/lowering.go:22)	FUNCDATA	$0, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x000a 00010 (lowering/lowering.go:22)	FUNCDATA	$1, gclocals·g2BeySu+wFnoycgXfElmcg==(SB)
	0x000a 00010 (lowering/lowering.go:23)	PCDATA	$1, $0
	0x000a 00010 (lowering/lowering.go:23)	CALL	runtime.block(SB)
	0x000f 00015 (lowering/lowering.go:23)	XCHGL	AX, AX
	0x0010 00016 (lowering/lowering.go:23)	NOP
	0x0010 00016 (lowering/lowering.go:22)	PCDATA	$1, $-1
	0x0010 00016 (lowering/lowering.go:22)	PCDATA	$0, $-2
	0x0010 00016 (lowering/lowering.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x0015 00021 (lowering/lowering.go:22)	PCDATA	$0, $-1
	0x0015 00021 (lowering/lowering.go:22)	JMP	0
	0x0000 49 3b 66 10 76 0a 55 48 89 e5 e8 00 00 00 00 90  I;f.v.UH........
	0x0010 e8 00 00 00 00 eb e9                             .......
	rel 11+4 t=7 runtime.block+0
	rel 17+4 t=7 runtime.morestack_noctxt+0
lowering.OneReceive STEXT size=60 args=0x8 locals=0x20 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:39)	TEXT	lowering.OneReceive(SB), ABIInternal, $32-8
	0x0000 00000 (lowering/lowering.go:39)	CMPQ	SP, 16(R14)
	0x0004 00004 (lowering/lowering.go:39)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:39)	JLS	43
	0x0006 00006 (lowering/lowering.go:39)	PCDATA	$0, $-1
	0x0006 00006 (lowering/lowering.go:39)	PUSHQ	BP
	0x0007 00007 (lowering/lowering.go:39)	MOVQ	SP, BP
	0x000a 00010 (lowering/lowering.go:39)	SUBQ	$24, SP
	0x000e 00014 (lowering/lowering.go:39)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x000e 00014 (lowering/lowering.go:39)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x000e 00014 (lowering/lowering.go:39)	FUNCDATA	$5, lowering.OneReceive.arginfo1(SB)
	0x000e 00014 (lowering/lowering.go:39)	FUNCDATA	$6, lowering.OneReceive.argliveinfo(SB)
	0x000e 00014 (lowering/lowering.go:39)	PCDATA	$3, $1
	0x000e 00014 (lowering/lowering.go:41)	LEAQ	lowering..autotmp_3+16(SP), BX
	0x0013 00019 (lowering/lowering.go:41)	PCDATA	$1, $1
	0x0013 00019 (lowering/lowering.go:41)	CALL	runtime.chanrecv2(SB)
	0x0018 00024 (lowering/lowering.go:41)	MOVQ	lowering..autotmp_3+16(SP), AX
	0x001d 00029 (lowering/lowering.go:41)	NOP
	0x0020 00032 (lowering/lowering.go:42)	CALL	lowering.taken(SB)
	0x0025 00037 (lowering/lowering.go:44)	ADDQ	$24, SP
	0x0029 00041 (lowering/lowering.go:44)	POPQ	BP
	0x002a 00042 (lowering/lowering.go:44)	RET
	0x002b 00043 (lowering/lowering.go:44)	NOP
	0x002b 00043 (lowering/lowering.go:39)	PCDATA	$1, $-1
	0x002b 00043 (lowering/lowering.go:39)	PCDATA	$0, $-2
	0x002b 00043 (lowering/lowering.go:39)	MOVQ	AX, 8(SP)
	0x0030 00048 (lowering/lowering.go:39)	CALL	runtime.morestack_noctxt(SB)
	0x0035 00053 (lowering/lowering.go:39)	MOVQ	8(SP), AX
	0x003a 00058 (lowering/lowering.go:39)	PCDATA	$0, $-1
	0x003a 00058 (lowering/lowering.go:39)	JMP	0
	0x0000 49 3b 66 10 76 25 55 48 89 e5 48 83 ec 18 48 8d  I;f.v%UH..H...H.
	0x0010 5c 24 10 e8 00 00 00 00 48 8b 44 24 10 0f 1f 00  \$......H.D$....
	0x0020 e8 00 00 00 00 48 83 c4 18 5d c3 48 89 44 24 08  .....H...].H.D$.
	0x0030 e8 00 00 00 00 48 8b 44 24 08 eb c4              .....H.D$...
	rel 20+4 t=7 runtime.chanrecv2+0
	rel 33+4 t=7 lowering.taken+0
	rel 49+4 t=7 runtime.morestack_noctxt+0
lowering.TryReceive STEXT size=78 args=0x8 locals=0x20 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:67)	TEXT	lowering.TryReceive(SB), ABIInternal, $32-8
	0x0000 00000 (lowering/lowering.go:67)	CMPQ	SP, 16(R14)
	0x0004 00004 (lowering/lowering.go:67)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:67)	JLS	61
	0x0006 00006 (lowering/lowering.go:67)	PCDATA	$0, $-1
	0x0006 00006 (lowering/lowering.go:67)	PUSHQ	BP
	0x0007 00007 (lowering/lowering.go:67)	MOVQ	SP, BP
	0x000a 00010 (lowering/lowering.go:67)	SUBQ	$24, SP
	0x000e 00014 (lowering/lowering.go:67)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x000e 00014 (lowering/lowering.go:67)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x000e 00014 (lowering/lowering.go:67)	FUNCDATA	$5, lowering.TryReceive.arginfo1(SB)
	0x000e 00014 (lowering/lowering.go:67)	FUNCDATA	$6, lowering.TryReceive.argliveinfo(SB)
	0x000e 00014 (lowering/lowering.go:67)	PCDATA	$3, $1
	0x000e 00014 (lowering/lowering.go:69)	MOVQ	AX, BX
	0x0011 00017 (lowering/lowering.go:69)	LEAQ	lowering..autotmp_3+16(SP), AX
	0x0016 00022 (lowering/lowering.go:69)	PCDATA	$1, $1
	0x0016 00022 (lowering/lowering.go:69)	CALL	runtime.selectnbrecv(SB)
	0x001b 00027 (lowering/lowering.go:69)	TESTB	AL, AL
	0x001d 00029 (lowering/lowering.go:69)	JEQ	43
	0x001f 00031 (lowering/lowering.go:69)	MOVQ	lowering..autotmp_3+16(SP), AX
	0x0024 00036 (lowering/lowering.go:70)	CALL	lowering.taken(SB)
	0x0029 00041 (lowering/lowering.go:70)	JMP	55
	0x002b 00043 (lowering/lowering.go:72)	MOVQ	$-1, AX
	0x0032 00050 (lowering/lowering.go:72)	CALL	lowering.taken(SB)
	0x0037 00055 (lowering/lowering.go:74)	PCDATA	$1, $-1
	0x0037 00055 (lowering/lowering.go:74)	ADDQ	$24, SP
	0x003b 00059 (lowering/lowering.go:74)	POPQ	BP
	0x003c 00060 (lowering/lowering.go:74)	RET
	0x003d 00061 (lowering/lowering.go:74)	NOP
	0x003d 00061 (lowering/lowering.go:67)	PCDATA	$1, $-1
	0x003d 00061 (lowering/lowering.go:67)	PCDATA	$0, $-2
	0x003d 00061 (lowering/lowering.go:67)	MOVQ	AX, 8(SP)
	0x0042 00066 (lowering/lowering.go:67)	CALL	runtime.morestack_noctxt(SB)
	0x0047 00071 (lowering/lowering.go:67)	MOVQ	8(SP), AX
	0x004c 00076 (lowering/lowering.go:67)	PCDATA	$0, $-1
	0x004c 00076 (lowering/lowering.go:67)	JMP	0
	0x0000 49 3b 66 10 76 37 55 48 89 e5 48 83 ec 18 48 89  I;f.v7UH..H...H.
	0x0010 c3 48 8d 44 24 10 e8 00 00 00 00 84 c0 74 0c 48  .H.D$........t.H
	0x0020 8b 44 24 10 e8 00 00 00 00 eb 0c 48 c7 c0 ff ff  .D$........H....
	0x0030 ff ff e8 00 00 00 00 48 83 c4 18 5d c3 48 89 44  .......H...].H.D
	0x0040 24 08 e8 00 00 00 00 48 8b 44 24 08 eb b2        $......H.D$...
	rel 23+4 t=7 runtime.selectnbrecv+0
	rel 37+4 t=7 lowering.taken+0
	rel 51+4 t=7 lowering.taken+0
	rel 67+4 t=7 runtime.morestack_noctxt+0
lowering.Two STEXT size=137 args=0x10 locals=0x60 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:91)	TEXT	lowering.Two(SB), ABIInternal, $96-16
	0x0000 00000 (lowering/lowering.go:91)	CMPQ	SP, 16(R14)
	0x0004 00004 (lowering/lowering.go:91)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:91)	JLS	107
	0x0006 00006 (lowering/lowering.go:91)	PCDATA	$0, $-1
	0x0006 00006 (lowering/lowering.go:91)	PUSHQ	BP
	0x0007 00007 (lowering/lowering.go:91)	MOVQ	SP, BP
	0x000a 00010 (lowering/lowering.go:91)	SUBQ	$88, SP
	0x000e 00014 (lowering/lowering.go:91)	FUNCDATA	$0, gclocals·TjPuuCwdlCpTaRQGRKTrYw==(SB)
	0x000e 00014 (lowering/lowering.go:91)	FUNCDATA	$1, gclocals·EXTrhv4b3ahawRWAszmcVw==(SB)
	0x000e 00014 (lowering/lowering.go:91)	FUNCDATA	$2, lowering.Two.stkobj(SB)
	0x000e 00014 (lowering/lowering.go:91)	FUNCDATA	$5, lowering.Two.arginfo1(SB)
	0x000e 00014 (lowering/lowering.go:91)	FUNCDATA	$6, lowering.Two.argliveinfo(SB)
	0x000e 00014 (lowering/lowering.go:91)	PCDATA	$3, $1
	0x000e 00014 (lowering/lowering.go:92)	MOVUPS	X15, lowering..autotmp_4+56(SP)
	0x0014 00020 (lowering/lowering.go:92)	MOVUPS	X15, lowering..autotmp_4+72(SP)
	0x001a 00026 (lowering/lowering.go:93)	MOVQ	AX, lowering..autotmp_4+72(SP)
	0x001f 00031 (lowering/lowering.go:95)	MOVQ	BX, lowering..autotmp_4+56(SP)
	0x0024 00036 (lowering/lowering.go:92)	LEAQ	lowering..autotmp_4+56(SP), AX
	0x0029 00041 (lowering/lowering.go:92)	LEAQ	lowering..autotmp_5+48(SP), BX
	0x002e 00046 (lowering/lowering.go:92)	XORL	CX, CX
	0x0030 00048 (lowering/lowering.go:92)	XORL	DI, DI
	0x0032 00050 (lowering/lowering.go:92)	MOVL	$2, SI
	0x0037 00055 (lowering/lowering.go:92)	MOVL	$1, R8
	0x003d 00061 (lowering/lowering.go:92)	PCDATA	$1, $1
	0x003d 00061 (lowering/lowering.go:92)	NOP
	0x0040 00064 (lowering/lowering.go:92)	CALL	runtime.selectgo(SB)
	0x0045 00069 (lowering/lowering.go:95)	TESTQ	AX, AX
	0x0048 00072 (lowering/lowering.go:95)	JNE	86
	0x004a 00074 (lowering/lowering.go:96)	MOVL	$11, AX
	0x004f 00079 (lowering/lowering.go:96)	CALL	lowering.taken(SB)
	0x0054 00084 (lowering/lowering.go:95)	JMP	101
	0x0056 00086 (lowering/lowering.go:94)	MOVL	$10, AX
	0x005b 00091 (lowering/lowering.go:94)	NOP
	0x0060 00096 (lowering/lowering.go:94)	CALL	lowering.taken(SB)
	0x0065 00101 (lowering/lowering.go:98)	PCDATA	$1, $-1
	0x0065 00101 (lowering/lowering.go:98)	ADDQ	$88, SP
	0x0069 00105 (lowering/lowering.go:98)	POPQ	BP
	0x006a 00106 (lowering/lowering.go:98)	RET
	0x006b 00107 (lowering/lowering.go:98)	NOP
	0x006b 00107 (lowering/lowering.go:91)	PCDATA	$1, $-1
	0x006b 00107 (lowering/lowering.go:91)	PCDATA	$0, $-2
	0x006b 00107 (lowering/lowering.go:91)	MOVQ	AX, 8(SP)
	0x0070 00112 (lowering/lowering.go:91)	MOVQ	BX, 16(SP)
	0x0075 00117 (lowering/lowering.go:91)	CALL	runtime.morestack_noctxt(SB)
	0x007a 00122 (lowering/lowering.go:91)	MOVQ	8(SP), AX
	0x007f 00127 (lowering/lowering.go:91)	MOVQ	16(SP), BX
	0x0084 00132 (lowering/lowering.go:91)	PCDATA	$0, $-1
	0x0084 00132 (lowering/lowering.go:91)	JMP	0
	0x0000 49 3b 66 10 76 65 55 48 89 e5 48 83 ec 58 44 0f  I;f.veUH..H..XD.
	0x0010 11 7c 24 38 44 0f 11 7c 24 48 48 89 44 24 48 48  .|$8D..|$HH.D$HH
	0x0020 89 5c 24 38 48 8d 44 24 38 48 8d 5c 24 30 31 c9  .\$8H.D$8H.\$01.
	0x0030 31 ff be 02 00 00 00 41 b8 01 00 00 00 0f 1f 00  1......A........
	0x0040 e8 00 00 00 00 48 85 c0 75 0c b8 0b 00 00 00 e8  .....H..u.......
	0x0050 00 00 00 00 eb 0f b8 0a 00 00 00 0f 1f 44 00 00  .............D..
	0x0060 e8 00 00 00 00 48 83 c4 58 5d c3 48 89 44 24 08  .....H..X].H.D$.
	0x0070 48 89 5c 24 10 e8 00 00 00 00 48 8b 44 24 08 48  H.\$......H.D$.H
	0x0080 8b 5c 24 10 e9 77 ff ff ff                       .\$..w...
	rel 65+4 t=7 runtime.selectgo+0
	rel 80+4 t=7 lowering.taken+0
	rel 97+4 t=7 lowering.taken+0
	rel 118+4 t=7 runtime.morestack_noctxt+0
lowering.Mixed STEXT size=293 args=0x20 locals=0x98 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:117)	TEXT	lowering.Mixed(SB), ABIInternal, $152-32
	0x0000 00000 (lowering/lowering.go:117)	LEAQ	-24(SP), R12
	0x0005 00005 (lowering/lowering.go:117)	CMPQ	R12, 16(R14)
	0x0009 00009 (lowering/lowering.go:117)	PCDATA	$0, $-2
	0x0009 00009 (lowering/lowering.go:117)	JLS	238
	0x000f 00015 (lowering/lowering.go:117)	PCDATA	$0, $-1
	0x000f 00015 (lowering/lowering.go:117)	PUSHQ	BP
	0x0010 00016 (lowering/lowering.go:117)	MOVQ	SP, BP
	0x0013 00019 (lowering/lowering.go:117)	SUBQ	$144, SP
	0x001a 00026 (lowering/lowering.go:117)	FUNCDATA	$0, gclocals·br8UsANEGWp75kzr7DNKRQ==(SB)
	0x001a 00026 (lowering/lowering.go:117)	FUNCDATA	$1, gclocals·Hy98/6xEkdIEkxCdiINBiA==(SB)
	0x001a 00026 (lowering/lowering.go:117)	FUNCDATA	$2, lowering.Mixed.stkobj(SB)
	0x001a 00026 (lowering/lowering.go:117)	FUNCDATA	$5, lowering.Mixed.arginfo1(SB)
	0x001a 00026 (lowering/lowering.go:117)	FUNCDATA	$6, lowering.Mixed.argliveinfo(SB)
	0x001a 00026 (lowering/lowering.go:117)	PCDATA	$3, $1
	0x001a 00026 (lowering/lowering.go:118)	MOVQ	$1, lowering..autotmp_6+56(SP)
	0x0023 00035 (lowering/lowering.go:127)	MOVQ	$1, lowering..autotmp_9+48(SP)
	0x002c 00044 (lowering/lowering.go:118)	MOVUPS	X15, lowering..autotmp_10+80(SP)
	0x0032 00050 (lowering/lowering.go:118)	MOVUPS	X15, lowering..autotmp_10+96(SP)
	0x0038 00056 (lowering/lowering.go:118)	MOVUPS	X15, lowering..autotmp_10+112(SP)
	0x003e 00062 (lowering/lowering.go:118)	MOVUPS	X15, lowering..autotmp_10+128(SP)
	0x0047 00071 (lowering/lowering.go:119)	MOVQ	AX, lowering..autotmp_10+128(SP)
	0x004f 00079 (lowering/lowering.go:123)	MOVQ	BX, lowering..autotmp_10+80(SP)
	0x0054 00084 (lowering/lowering.go:123)	LEAQ	lowering..autotmp_6+56(SP), DX
	0x0059 00089 (lowering/lowering.go:123)	MOVQ	DX, lowering..autotmp_10+88(SP)
	0x005e 00094 (lowering/lowering.go:125)	MOVQ	CX, lowering..autotmp_10+112(SP)
	0x0063 00099 (lowering/lowering.go:127)	MOVQ	DI, lowering..autotmp_10+96(SP)
	0x0068 00104 (lowering/lowering.go:127)	LEAQ	lowering..autotmp_9+48(SP), DX
	0x006d 00109 (lowering/lowering.go:127)	MOVQ	DX, lowering..autotmp_10+104(SP)
	0x0072 00114 (lowering/lowering.go:118)	LEAQ	lowering..autotmp_10+80(SP), AX
	0x0077 00119 (lowering/lowering.go:118)	LEAQ	lowering..autotmp_11+64(SP), BX
	0x007c 00124 (lowering/lowering.go:118)	XORL	CX, CX
	0x007e 00126 (lowering/lowering.go:118)	MOVL	$2, DI
	0x0083 00131 (lowering/lowering.go:118)	MOVQ	DI, SI
	0x0086 00134 (lowering/lowering.go:118)	XORL	R8, R8
	0x0089 00137 (lowering/lowering.go:118)	PCDATA	$1, $1
	0x0089 00137 (lowering/lowering.go:118)	CALL	runtime.selectgo(SB)
	0x008e 00142 (lowering/lowering.go:121)	TESTQ	AX, AX
	0x0091 00145 (lowering/lowering.go:121)	JLT	214
	0x0093 00147 (lowering/lowering.go:123)	PCDATA	$1, $-1
	0x0093 00147 (lowering/lowering.go:123)	JEQ	202
	0x0095 00149 (lowering/lowering.go:127)	CMPQ	AX, $1
	0x0099 00153 (lowering/lowering.go:127)	JEQ	190
	0x009b 00155 (lowering/lowering.go:127)	NOP
	0x00a0 00160 (lowering/lowering.go:125)	CMPQ	AX, $2
	0x00a4 00164 (lowering/lowering.go:125)	JNE	178
	0x00a6 00166 (lowering/lowering.go:126)	MOVL	$13, AX
	0x00ab 00171 (lowering/lowering.go:126)	PCDATA	$1, $1
	0x00ab 00171 (lowering/lowering.go:126)	CALL	lowering.taken(SB)
	0x00b0 00176 (lowering/lowering.go:125)	JMP	229
	0x00b2 00178 (lowering/lowering.go:120)	MOVL	$10, AX
	0x00b7 00183 (lowering/lowering.go:120)	CALL	lowering.taken(SB)
	0x00bc 00188 (lowering/lowering.go:119)	JMP	229
	0x00be 00190 (lowering/lowering.go:128)	MOVL	$14, AX
	0x00c3 00195 (lowering/lowering.go:128)	CALL	lowering.taken(SB)
	0x00c8 00200 (lowering/lowering.go:127)	JMP	229
	0x00ca 00202 (lowering/lowering.go:124)	MOVL	$12, AX
	0x00cf 00207 (lowering/lowering.go:124)	CALL	lowering.taken(SB)
	0x00d4 00212 (lowering/lowering.go:123)	JMP	229
	0x00d6 00214 (lowering/lowering.go:122)	MOVL	$11, AX
	0x00db 00219 (lowering/lowering.go:122)	NOP
	0x00e0 00224 (lowering/lowering.go:122)	CALL	lowering.taken(SB)
	0x00e5 00229 (lowering/lowering.go:130)	PCDATA	$1, $-1
	0x00e5 00229 (lowering/lowering.go:130)	ADDQ	$144, SP
	0x00ec 00236 (lowering/lowering.go:130)	POPQ	BP
	0x00ed 00237 (lowering/lowering.go:130)	RET
	0x00ee 00238 (lowering/lowering.go:130)	NOP
	0x00ee 00238 (lowering/lowering.go:117)	PCDATA	$1, $-1
	0x00ee 00238 (lowering/lowering.go:117)	PCDATA	$0, $-2
	0x00ee 00238 (lowering/lowering.go:117)	MOVQ	AX, 8(SP)
	0x00f3 00243 (lowering/lowering.go:117)	MOVQ	BX, 16(SP)
	0x00f8 00248 (lowering/lowering.go:117)	MOVQ	CX, 24(SP)
	0x00fd 00253 (lowering/lowering.go:117)	MOVQ	DI, 32(SP)
	0x0102 00258 (lowering/lowering.go:117)	CALL	runtime.morestack_noctxt(SB)
	0x0107 00263 (lowering/lowering.go:117)	MOVQ	8(SP), AX
	0x010c 00268 (lowering/lowering.go:117)	MOVQ	16(SP), BX
	0x0111 00273 (lowering/lowering.go:117)	MOVQ	24(SP), CX
	0x0116 00278 (lowering/lowering.go:117)	MOVQ	32(SP), DI
	0x011b 00283 (lowering/lowering.go:117)	PCDATA	$0, $-1
	0x011b 00283 (lowering/lowering.go:117)	NOP
	0x0120 00288 (lowering/lowering.go:117)	JMP	0
	0x0000 4c 8d 64 24 e8 4d 3b 66 10 0f 86 df 00 00 00 55  L.d$.M;f.......U
	0x0010 48 89 e5 48 81 ec 90 00 00 00 48 c7 44 24 38 01  H..H......H.D$8.
	0x0020 00 00 00 48 c7 44 24 30 01 00 00 00 44 0f 11 7c  ...H.D$0....D..|
	0x0030 24 50 44 0f 11 7c 24 60 44 0f 11 7c 24 70 44 0f  $PD..|$`D..|$pD.
	0x0040 11 bc 24 80 00 00 00 48 89 84 24 80 00 00 00 48  ..$....H..$....H
	0x0050 89 5c 24 50 48 8d 54 24 38 48 89 54 24 58 48 89  .\$PH.T$8H.T$XH.
	0x0060 4c 24 70 48 89 7c 24 60 48 8d 54 24 30 48 89 54  L$pH.|$`H.T$0H.T
	0x0070 24 68 48 8d 44 24 50 48 8d 5c 24 40 31 c9 bf 02  $hH.D$PH.\$@1...
	0x0080 00 00 00 48 89 fe 45 31 c0 e8 00 00 00 00 48 85  ...H..E1......H.
	0x0090 c0 7c 43 74 35 48 83 f8 01 74 23 0f 1f 44 00 00  .|Ct5H...t#..D..
	0x00a0 48 83 f8 02 75 0c b8 0d 00 00 00 e8 00 00 00 00  H...u...........
	0x00b0 eb 33 b8 0a 00 00 00 e8 00 00 00 00 eb 27 b8 0e  .3...........'..
	0x00c0 00 00 00 e8 00 00 00 00 eb 1b b8 0c 00 00 00 e8  ................
	0x00d0 00 00 00 00 eb 0f b8 0b 00 00 00 0f 1f 44 00 00  .............D..
	0x00e0 e8 00 00 00 00 48 81 c4 90 00 00 00 5d c3 48 89  .....H......].H.
	0x00f0 44 24 08 48 89 5c 24 10 48 89 4c 24 18 48 89 7c  D$.H.\$.H.L$.H.|
	0x0100 24 20 e8 00 00 00 00 48 8b 44 24 08 48 8b 5c 24  $ .....H.D$.H.\$
	0x0110 10 48 8b 4c 24 18 48 8b 7c 24 20 0f 1f 44 00 00  .H.L$.H.|$ ..D..
	0x0120 e9 db fe ff ff                                   .....
	rel 138+4 t=7 runtime.selectgo+0
	rel 172+4 t=7 lowering.taken+0
	rel 184+4 t=7 lowering.taken+0
	rel 196+4 t=7 lowering.taken+0
	rel 208+4 t=7 lowering.taken+0
	rel 225+4 t=7 lowering.taken+0
	rel 259+4 t=7 runtime.morestack_noctxt+0
lowering.Loop STEXT size=172 args=0x10 locals=0x68 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:149)	TEXT	lowering.Loop(SB), ABIInternal, $104-16
	0x0000 00000 (lowering/lowering.go:149)	CMPQ	SP, 16(R14)
	0x0004 00004 (lowering/lowering.go:149)	PCDATA	$0, $-2
	0x0004 00004 (lowering/lowering.go:149)	JLS	142
	0x000a 00010 (lowering/lowering.go:149)	PCDATA	$0, $-1
	0x000a 00010 (lowering/lowering.go:149)	PUSHQ	BP
	0x000b 00011 (lowering/lowering.go:149)	MOVQ	SP, BP
	0x000e 00014 (lowering/lowering.go:149)	SUBQ	$96, SP
	0x0012 00018 (lowering/lowering.go:149)	FUNCDATA	$0, gclocals·TjPuuCwdlCpTaRQGRKTrYw==(SB)
	0x0012 00018 (lowering/lowering.go:149)	FUNCDATA	$1, gclocals·EXTrhv4b3ahawRWAszmcVw==(SB)
	0x0012 00018 (lowering/lowering.go:149)	FUNCDATA	$2, lowering.Loop.stkobj(SB)
	0x0012 00018 (lowering/lowering.go:149)	FUNCDATA	$5, lowering.Loop.arginfo1(SB)
	0x0012 00018 (lowering/lowering.go:149)	FUNCDATA	$6, lowering.Loop.argliveinfo(SB)
	0x0012 00018 (lowering/lowering.go:149)	PCDATA	$3, $1
	0x0012 00018 (lowering/lowering.go:149)	MOVQ	AX, lowering.a+112(SP)
	0x0017 00023 (lowering/lowering.go:149)	MOVQ	BX, lowering.quit+120(SP)
	0x001c 00028 (lowering/lowering.go:149)	PCDATA	$3, $-1
	0x001c 00028 (lowering/lowering.go:150)	JMP	40
	0x001e 00030 (lowering/lowering.go:153)	MOVQ	lowering.a+112(SP), AX
	0x0023 00035 (lowering/lowering.go:158)	MOVQ	lowering.quit+120(SP), BX
	0x0028 00040 (lowering/lowering.go:152)	MOVUPS	X15, lowering..autotmp_6+64(SP)
	0x002e 00046 (lowering/lowering.go:152)	MOVUPS	X15, lowering..autotmp_6+80(SP)
	0x0034 00052 (lowering/lowering.go:153)	MOVQ	AX, lowering..autotmp_6+80(SP)
	0x0039 00057 (lowering/lowering.go:153)	LEAQ	lowering..autotmp_4+56(SP), DX
	0x003e 00062 (lowering/lowering.go:153)	MOVQ	DX, lowering..autotmp_6+88(SP)
	0x0043 00067 (lowering/lowering.go:158)	MOVQ	BX, lowering..autotmp_6+64(SP)
	0x0048 00072 (lowering/lowering.go:152)	XORL	CX, CX
	0x004a 00074 (lowering/lowering.go:152)	XORL	DI, DI
	0x004c 00076 (lowering/lowering.go:152)	MOVL	$2, SI
	0x0051 00081 (lowering/lowering.go:152)	MOVL	$1, R8
	0x0057 00087 (lowering/lowering.go:152)	LEAQ	lowering..autotmp_6+64(SP), AX
	0x005c 00092 (lowering/lowering.go:152)	LEAQ	lowering..autotmp_7+48(SP), BX
	0x0061 00097 (lowering/lowering.go:152)	PCDATA	$1, $0
	0x0061 00097 (lowering/lowering.go:152)	CALL	runtime.selectgo(SB)
	0x0066 00102 (lowering/lowering.go:158)	TESTQ	AX, AX
	0x0069 00105 (lowering/lowering.go:158)	JEQ	124
	0x006b 00107 (lowering/lowering.go:153)	MOVQ	lowering..autotmp_4+56(SP), AX
	0x0070 00112 (lowering/lowering.go:154)	TESTQ	AX, AX
	0x0073 00115 (lowering/lowering.go:154)	JEQ	30
	0x0075 00117 (lowering/lowering.go:157)	CALL	lowering.taken(SB)
	0x007a 00122 (lowering/lowering.go:153)	JMP	30
	0x007c 00124 (lowering/lowering.go:159)	MOVQ	$-1, AX
	0x0083 00131 (lowering/lowering.go:159)	PCDATA	$1, $1
	0x0083 00131 (lowering/lowering.go:159)	CALL	lowering.taken(SB)
	0x0088 00136 (lowering/lowering.go:163)	ADDQ	$96, SP
	0x008c 00140 (lowering/lowering.go:163)	POPQ	BP
	0x008d 00141 (lowering/lowering.go:163)	RET
	0x008e 00142 (lowering/lowering.go:163)	NOP
	0x008e 00142 (lowering/lowering.go:149)	PCDATA	$1, $-1
	0x008e 00142 (lowering/lowering.go:149)	PCDATA	$0, $-2
	0x008e 00142 (lowering/lowering.go:149)	MOVQ	AX, 8(SP)
	0x0093 00147 (lowering/lowering.go:149)	MOVQ	BX, 16(SP)
	0x0098 00152 (lowering/lowering.go:149)	CALL	runtime.morestack_noctxt(SB)
	0x009d 00157 (lowering/lowering.go:149)	MOVQ	8(SP), AX
	0x00a2 00162 (lowering/lowering.go:149)	MOVQ	16(SP), BX
	0x00a7 00167 (lowering/lowering.go:149)	PCDATA	$0, $-1
	0x00a7 00167 (lowering/lowering.go:149)	JMP	0
	0x0000 49 3b 66 10 0f 86 84 00 00 00 55 48 89 e5 48 83  I;f.......UH..H.
	0x0010 ec 60 48 89 44 24 70 48 89 5c 24 78 eb 0a 48 8b  .`H.D$pH.\$x..H.
	0x0020 44 24 70 48 8b 5c 24 78 44 0f 11 7c 24 40 44 0f  D$pH.\$xD..|$@D.
	0x0030 11 7c 24 50 48 89 44 24 50 48 8d 54 24 38 48 89  .|$PH.D$PH.T$8H.
	0x0040 54 24 58 48 89 5c 24 40 31 c9 31 ff be 02 00 00  T$XH.\$@1.1.....
	0x0050 00 41 b8 01 00 00 00 48 8d 44 24 40 48 8d 5c 24  .A.....H.D$@H.\$
	0x0060 30 e8 00 00 00 00 48 85 c0 74 11 48 8b 44 24 38  0.....H..t.H.D$8
	0x0070 48 85 c0 74 a9 e8 00 00 00 00 eb a2 48 c7 c0 ff  H..t........H...
	0x0080 ff ff ff e8 00 00 00 00 48 83 c4 60 5d c3 48 89  ........H..`].H.
	0x0090 44 24 08 48 89 5c 24 10 e8 00 00 00 00 48 8b 44  D$.H.\$......H.D
	0x00a0 24 08 48 8b 5c 24 10 e9 54 ff ff ff              $.H.\$..T...
	rel 98+4 t=7 runtime.selectgo+0
	rel 118+4 t=7 lowering.taken+0
	rel 132+4 t=7 lowering.taken+0
	rel 153+4 t=7 runtime.morestack_noctxt+0
