lowering.Empty STEXT size=31 args=0x0 locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:22)	TEXT	lowering.Empty(SB), NOFRAME|ABIInternal, $0-0
	0x0000 00000 (lowering/lowering.go:22)	MOVL	TLS, CX
	0x0007 00007 (lowering/lowering.go:22)	PCDATA	$0, $-2
	0x0007 00007 (lowering/lowering.go:22)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (lowering/lowering.go:22)	PCDATA	$0, $-1
	0x000d 00013 (lowering/lowering.go:22)	CMPL	SP, 8(CX)
	0x0010 00016 (lowering/lowering.go:22)	PCDATA	$0, $-2
	0x0010 00016 (lowering/lowering.go:22)	JLS	24
	0x0012 00018 (lowering/lowering.go:22)	PCDATA	$0, $-1
	0x0012 00018 (lowering/lowering.go:22)	FUNCDATA	$0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0012 00018 (lowering/lowering.go:22)	FUNCDATA	$1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0012 00018 (lowering/lowering.go:23)	PCDATA	$1, $0
	0x0012 00018 (lowering/lowering.go:23)	CALL	runtime.block(SB)
	0x0017 00023 (lowering/lowering.go:23)	XCHGL	AX, AX
	0x0018 00024 (lowering/lowering.go:23)	NOP
	0x0018 00024 (lowering/lowering.go:22)	PCDATA	$1, $-1
	0x0018 00024 (lowering/lowering.go:22)	PCDATA	$0, $-2
	0x0018 00024 (lowering/lowering.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x001d 00029 (lowering/lowering.go:22)	PCDATA	$0, $-1
	0x001d 00029 (lowering/lowering.go:22)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 06 e8 00 00 00 00 90 e8 00 00 00 00 eb e1     v..............
	rel 9+4 t=R_TLS_LE TLS+0
	rel 19+4 t=R_CALL runtime.block+0
	rel 25+4 t=R_CALL runtime.morestack_noctxt+0
lowering.OneReceive STEXT size=64 args=0x4 locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:39)	TEXT	lowering.OneReceive(SB), NOFRAME|ABIInternal, $16-4
	0x0000 00000 (lowering/lowering.go:39)	MOVL	TLS, CX
	0x0007 00007 (lowering/lowering.go:39)	PCDATA	$0, $-2
	0x0007 00007 (lowering/lowering.go:39)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (lowering/lowering.go:39)	PCDATA	$0, $-1
	0x000d 00013 (lowering/lowering.go:39)	CMPL	SP, 8(CX)
	0x0010 00016 (lowering/lowering.go:39)	PCDATA	$0, $-2
	0x0010 00016 (lowering/lowering.go:39)	JLS	57
	0x0012 00018 (lowering/lowering.go:39)	PCDATA	$0, $-1
	0x0012 00018 (lowering/lowering.go:39)	SUBL	$16, SP
	0x0015 00021 (lowering/lowering.go:39)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (lowering/lowering.go:39)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (lowering/lowering.go:39)	FUNCDATA	$5, lowering.OneReceive.arginfo1(SB)
	0x0015 00021 (lowering/lowering.go:41)	MOVL	lowering.a+20(SP), AX
	0x0019 00025 (lowering/lowering.go:41)	MOVL	AX, (SP)
	0x001c 00028 (lowering/lowering.go:41)	LEAL	lowering..autotmp_3+12(SP), AX
	0x0020 00032 (lowering/lowering.go:41)	MOVL	AX, 4(SP)
	0x0024 00036 (lowering/lowering.go:41)	PCDATA	$1, $1
	0x0024 00036 (lowering/lowering.go:41)	CALL	runtime.chanrecv2(SB)
	0x0029 00041 (lowering/lowering.go:41)	MOVL	lowering..autotmp_3+12(SP), AX
	0x002d 00045 (lowering/lowering.go:42)	MOVL	AX, (SP)
	0x0030 00048 (lowering/lowering.go:42)	CALL	lowering.taken(SB)
	0x0035 00053 (lowering/lowering.go:44)	ADDL	$16, SP
	0x0038 00056 (lowering/lowering.go:44)	RET
	0x0039 00057 (lowering/lowering.go:44)	NOP
	0x0039 00057 (lowering/lowering.go:39)	PCDATA	$1, $-1
	0x0039 00057 (lowering/lowering.go:39)	PCDATA	$0, $-2
	0x0039 00057 (lowering/lowering.go:39)	CALL	runtime.morestack_noctxt(SB)
	0x003e 00062 (lowering/lowering.go:39)	PCDATA	$0, $-1
	0x003e 00062 (lowering/lowering.go:39)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 27 83 ec 10 8b 44 24 14 89 04 24 8d 44 24 0c  v'....D$...$.D$.
	0x0020 89 44 24 04 e8 00 00 00 00 8b 44 24 0c 89 04 24  .D$.......D$...$
	0x0030 e8 00 00 00 00 83 c4 10 c3 e8 00 00 00 00 eb c0  ................
	rel 9+4 t=R_TLS_LE TLS+0
	rel 37+4 t=R_CALL runtime.chanrecv2+0
	rel 49+4 t=R_CALL lowering.taken+0
	rel 58+4 t=R_CALL runtime.morestack_noctxt+0
lowering.TryReceive STEXT size=87 args=0x4 locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:67)	TEXT	lowering.TryReceive(SB), NOFRAME|ABIInternal, $16-4
	0x0000 00000 (lowering/lowering.go:67)	MOVL	TLS, CX
	0x0007 00007 (lowering/lowering.go:67)	PCDATA	$0, $-2
	0x0007 00007 (lowering/lowering.go:67)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (lowering/lowering.go:67)	PCDATA	$0, $-1
	0x000d 00013 (lowering/lowering.go:67)	CMPL	SP, 8(CX)
	0x0010 00016 (lowering/lowering.go:67)	PCDATA	$0, $-2
	0x0010 00016 (lowering/lowering.go:67)	JLS	80
	0x0012 00018 (lowering/lowering.go:67)	PCDATA	$0, $-1
	0x0012 00018 (lowering/lowering.go:67)	SUBL	$16, SP
	0x0015 00021 (lowering/lowering.go:67)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (lowering/lowering.go:67)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (lowering/lowering.go:67)	FUNCDATA	$5, lowering.TryReceive.arginfo1(SB)
	0x0015 00021 (lowering/lowering.go:69)	LEAL	lowering..autotmp_3+12(SP), AX
	0x0019 00025 (lowering/lowering.go:69)	MOVL	AX, (SP)
	0x001c 00028 (lowering/lowering.go:69)	MOVL	lowering.a+20(SP), AX
	0x0020 00032 (lowering/lowering.go:69)	MOVL	AX, 4(SP)
	0x0024 00036 (lowering/lowering.go:69)	PCDATA	$1, $1
	0x0024 00036 (lowering/lowering.go:69)	CALL	runtime.selectnbrecv(SB)
	0x0029 00041 (lowering/lowering.go:69)	MOVBLZX	8(SP), AX
	0x002e 00046 (lowering/lowering.go:69)	TESTB	AX, AX
	0x0030 00048 (lowering/lowering.go:69)	JEQ	64
	0x0032 00050 (lowering/lowering.go:69)	MOVL	lowering..autotmp_3+12(SP), AX
	0x0036 00054 (lowering/lowering.go:70)	MOVL	AX, (SP)
	0x0039 00057 (lowering/lowering.go:70)	CALL	lowering.taken(SB)
	0x003e 00062 (lowering/lowering.go:70)	JMP	76
	0x0040 00064 (lowering/lowering.go:72)	MOVL	$-1, (SP)
	0x0047 00071 (lowering/lowering.go:72)	CALL	lowering.taken(SB)
	0x004c 00076 (lowering/lowering.go:74)	ADDL	$16, SP
	0x004f 00079 (lowering/lowering.go:74)	RET
	0x0050 00080 (lowering/lowering.go:74)	NOP
	0x0050 00080 (lowering/lowering.go:67)	PCDATA	$1, $-1
	0x0050 00080 (lowering/lowering.go:67)	PCDATA	$0, $-2
	0x0050 00080 (lowering/lowering.go:67)	CALL	runtime.morestack_noctxt(SB)
	0x0055 00085 (lowering/lowering.go:67)	PCDATA	$0, $-1
	0x0055 00085 (lowering/lowering.go:67)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 3e 83 ec 10 8d 44 24 0c 89 04 24 8b 44 24 14  v>....D$...$.D$.
	0x0020 89 44 24 04 e8 00 00 00 00 0f b6 44 24 08 84 c0  .D$........D$...
	0x0030 74 0e 8b 44 24 0c 89 04 24 e8 00 00 00 00 eb 0c  t..D$...$.......
	0x0040 c7 04 24 ff ff ff ff e8 00 00 00 00 83 c4 10 c3  ..$.............
	0x0050 e8 00 00 00 00 eb a9                             .......
	rel 9+4 t=R_TLS_LE TLS+0
	rel 37+4 t=R_CALL runtime.selectnbrecv+0
	rel 58+4 t=R_CALL lowering.taken+0
	rel 72+4 t=R_CALL lowering.taken+0
	rel 81+4 t=R_CALL runtime.morestack_noctxt+0
lowering.Two STEXT size=170 args=0x8 locals=0x38 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:91)	TEXT	lowering.Two(SB), NOFRAME|ABIInternal, $56-8
	0x0000 00000 (lowering/lowering.go:91)	MOVL	TLS, CX
	0x0007 00007 (lowering/lowering.go:91)	PCDATA	$0, $-2
	0x0007 00007 (lowering/lowering.go:91)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (lowering/lowering.go:91)	PCDATA	$0, $-1
	0x000d 00013 (lowering/lowering.go:91)	CMPL	SP, 8(CX)
	0x0010 00016 (lowering/lowering.go:91)	PCDATA	$0, $-2
	0x0010 00016 (lowering/lowering.go:91)	JLS	160
	0x0016 00022 (lowering/lowering.go:91)	PCDATA	$0, $-1
	0x0016 00022 (lowering/lowering.go:91)	SUBL	$56, SP
	0x0019 00025 (lowering/lowering.go:91)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x0019 00025 (lowering/lowering.go:91)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x0019 00025 (lowering/lowering.go:91)	FUNCDATA	$2, lowering.Two.stkobj(SB)
	0x0019 00025 (lowering/lowering.go:91)	FUNCDATA	$5, lowering.Two.arginfo1(SB)
	0x0019 00025 (lowering/lowering.go:92)	MOVL	$0, lowering..autotmp_4+40(SP)
	0x0021 00033 (lowering/lowering.go:92)	MOVL	$0, lowering..autotmp_4+44(SP)
	0x0029 00041 (lowering/lowering.go:92)	MOVL	$0, lowering..autotmp_4+48(SP)
	0x0031 00049 (lowering/lowering.go:92)	MOVL	$0, lowering..autotmp_4+52(SP)
	0x0039 00057 (lowering/lowering.go:93)	MOVL	lowering.a+60(SP), AX
	0x003d 00061 (lowering/lowering.go:93)	MOVL	AX, lowering..autotmp_4+48(SP)
	0x0041 00065 (lowering/lowering.go:95)	MOVL	lowering.b+64(SP), AX
	0x0045 00069 (lowering/lowering.go:95)	MOVL	AX, lowering..autotmp_4+40(SP)
	0x0049 00073 (lowering/lowering.go:92)	LEAL	lowering..autotmp_4+40(SP), AX
	0x004d 00077 (lowering/lowering.go:92)	MOVL	AX, (SP)
	0x0050 00080 (lowering/lowering.go:92)	LEAL	lowering..autotmp_5+32(SP), AX
	0x0054 00084 (lowering/lowering.go:92)	MOVL	AX, 4(SP)
	0x0058 00088 (lowering/lowering.go:92)	MOVL	$0, 8(SP)
	0x0060 00096 (lowering/lowering.go:92)	MOVL	$0, 12(SP)
	0x0068 00104 (lowering/lowering.go:92)	MOVL	$2, 16(SP)
	0x0070 00112 (lowering/lowering.go:92)	MOVB	$1, 20(SP)
	0x0075 00117 (lowering/lowering.go:92)	PCDATA	$1, $1
	0x0075 00117 (lowering/lowering.go:92)	CALL	runtime.selectgo(SB)
	0x007a 00122 (lowering/lowering.go:92)	MOVL	24(SP), AX
	0x007e 00126 (lowering/lowering.go:95)	TESTL	AX, AX
	0x0080 00128 (lowering/lowering.go:95)	JNE	144
	0x0082 00130 (lowering/lowering.go:96)	MOVL	$11, (SP)
	0x0089 00137 (lowering/lowering.go:96)	CALL	lowering.taken(SB)
	0x008e 00142 (lowering/lowering.go:95)	JMP	156
	0x0090 00144 (lowering/lowering.go:94)	MOVL	$10, (SP)
	0x0097 00151 (lowering/lowering.go:94)	CALL	lowering.taken(SB)
	0x009c 00156 (lowering/lowering.go:98)	ADDL	$56, SP
	0x009f 00159 (lowering/lowering.go:98)	RET
	0x00a0 00160 (lowering/lowering.go:98)	NOP
	0x00a0 00160 (lowering/lowering.go:91)	PCDATA	$1, $-1
	0x00a0 00160 (lowering/lowering.go:91)	PCDATA	$0, $-2
	0x00a0 00160 (lowering/lowering.go:91)	CALL	runtime.morestack_noctxt(SB)
	0x00a5 00165 (lowering/lowering.go:91)	PCDATA	$0, $-1
	0x00a5 00165 (lowering/lowering.go:91)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 0f 86 8a 00 00 00 83 ec 38 c7 44 24 28 00 00 00  ........8.D$(...
	0x0020 00 c7 44 24 2c 00 00 00 00 c7 44 24 30 00 00 00  ..D$,.....D$0...
	0x0030 00 c7 44 24 34 00 00 00 00 8b 44 24 3c 89 44 24  ..D$4.....D$<.D$
	0x0040 30 8b 44 24 40 89 44 24 28 8d 44 24 28 89 04 24  0.D$@.D$(.D$(..$
	0x0050 8d 44 24 20 89 44 24 04 c7 44 24 08 00 00 00 00  .D$ .D$..D$.....
	0x0060 c7 44 24 0c 00 00 00 00 c7 44 24 10 02 00 00 00  .D$......D$.....
	0x0070 c6 44 24 14 01 e8 00 00 00 00 8b 44 24 18 85 c0  .D$........D$...
	0x0080 75 0e c7 04 24 0b 00 00 00 e8 00 00 00 00 eb 0c  u...$...........
	0x0090 c7 04 24 0a 00 00 00 e8 00 00 00 00 83 c4 38 c3  ..$...........8.
	0x00a0 e8 00 00 00 00 e9 56 ff ff ff                    ......V...
	rel 9+4 t=R_TLS_LE TLS+0
	rel 118+4 t=R_CALL runtime.selectgo+0
	rel 138+4 t=R_CALL lowering.taken+0
	rel 152+4 t=R_CALL lowering.taken+0
	rel 161+4 t=R_CALL runtime.morestack_noctxt+0
lowering.Mixed STEXT size=251 args=0x10 locals=0x58 funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:117)	TEXT	lowering.Mixed(SB), NOFRAME|ABIInternal, $88-16
	0x0000 00000 (lowering/lowering.go:117)	MOVL	TLS, CX
	0x0007 00007 (lowering/lowering.go:117)	PCDATA	$0, $-2
	0x0007 00007 (lowering/lowering.go:117)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (lowering/lowering.go:117)	PCDATA	$0, $-1
	0x000d 00013 (lowering/lowering.go:117)	CMPL	SP, 8(CX)
	0x0010 00016 (lowering/lowering.go:117)	PCDATA	$0, $-2
	0x0010 00016 (lowering/lowering.go:117)	JLS	241
	0x0016 00022 (lowering/lowering.go:117)	PCDATA	$0, $-1
	0x0016 00022 (lowering/lowering.go:117)	SUBL	$88, SP
	0x0019 00025 (lowering/lowering.go:117)	FUNCDATA	$0, gclocals·bkDrT/y75pWEGbMUE8y1ug==(SB)
	0x0019 00025 (lowering/lowering.go:117)	FUNCDATA	$1, gclocals·H9CDAFO7bi37bO9id3y+dw==(SB)
	0x0019 00025 (lowering/lowering.go:117)	FUNCDATA	$2, lowering.Mixed.stkobj(SB)
	0x0019 00025 (lowering/lowering.go:117)	FUNCDATA	$5, lowering.Mixed.arginfo1(SB)
	0x0019 00025 (lowering/lowering.go:118)	MOVL	$1, lowering..autotmp_6+52(SP)
	0x0021 00033 (lowering/lowering.go:127)	MOVL	$1, lowering..autotmp_9+48(SP)
	0x0029 00041 (lowering/lowering.go:118)	LEAL	lowering..autotmp_10+56(SP), DI
	0x002d 00045 (lowering/lowering.go:118)	XORL	AX, AX
	0x002f 00047 (lowering/lowering.go:118)	DUFFZERO	$120
	0x0034 00052 (lowering/lowering.go:119)	MOVL	lowering.a+92(SP), CX
	0x0038 00056 (lowering/lowering.go:119)	MOVL	CX, lowering..autotmp_10+80(SP)
	0x003c 00060 (lowering/lowering.go:123)	MOVL	lowering.b+96(SP), CX
	0x0040 00064 (lowering/lowering.go:123)	MOVL	CX, lowering..autotmp_10+56(SP)
	0x0044 00068 (lowering/lowering.go:123)	LEAL	lowering..autotmp_6+52(SP), CX
	0x0048 00072 (lowering/lowering.go:123)	MOVL	CX, lowering..autotmp_10+60(SP)
	0x004c 00076 (lowering/lowering.go:125)	MOVL	lowering.c+100(SP), CX
	0x0050 00080 (lowering/lowering.go:125)	MOVL	CX, lowering..autotmp_10+72(SP)
	0x0054 00084 (lowering/lowering.go:127)	MOVL	lowering.d+104(SP), CX
	0x0058 00088 (lowering/lowering.go:127)	MOVL	CX, lowering..autotmp_10+64(SP)
	0x005c 00092 (lowering/lowering.go:127)	LEAL	lowering..autotmp_9+48(SP), CX
	0x0060 00096 (lowering/lowering.go:127)	MOVL	CX, lowering..autotmp_10+68(SP)
	0x0064 00100 (lowering/lowering.go:118)	LEAL	lowering..autotmp_10+56(SP), CX
	0x0068 00104 (lowering/lowering.go:118)	MOVL	CX, (SP)
	0x006b 00107 (lowering/lowering.go:118)	LEAL	lowering..autotmp_11+32(SP), CX
	0x006f 00111 (lowering/lowering.go:118)	MOVL	CX, 4(SP)
	0x0073 00115 (lowering/lowering.go:118)	MOVL	$0, 8(SP)
	0x007b 00123 (lowering/lowering.go:118)	MOVL	$2, 12(SP)
	0x0083 00131 (lowering/lowering.go:118)	MOVL	$2, 16(SP)
	0x008b 00139 (lowering/lowering.go:118)	MOVB	$0, 20(SP)
	0x0090 00144 (lowering/lowering.go:118)	PCDATA	$1, $1
	0x0090 00144 (lowering/lowering.go:118)	CALL	runtime.selectgo(SB)
	0x0095 00149 (lowering/lowering.go:118)	MOVL	24(SP), CX
	0x0099 00153 (lowering/lowering.go:121)	TESTL	CX, CX
	0x009b 00155 (lowering/lowering.go:121)	JLT	225
	0x009d 00157 (lowering/lowering.go:123)	JEQ	211
	0x009f 00159 (lowering/lowering.go:127)	CMPL	CX, $1
	0x00a2 00162 (lowering/lowering.go:127)	JEQ	197
	0x00a4 00164 (lowering/lowering.go:125)	CMPL	CX, $2
	0x00a7 00167 (lowering/lowering.go:125)	JNE	183
	0x00a9 00169 (lowering/lowering.go:126)	MOVL	$13, (SP)
	0x00b0 00176 (lowering/lowering.go:126)	CALL	lowering.taken(SB)
	0x00b5 00181 (lowering/lowering.go:125)	JMP	237
	0x00b7 00183 (lowering/lowering.go:120)	MOVL	$10, (SP)
	0x00be 00190 (lowering/lowering.go:120)	CALL	lowering.taken(SB)
	0x00c3 00195 (lowering/lowering.go:119)	JMP	237
	0x00c5 00197 (lowering/lowering.go:128)	MOVL	$14, (SP)
	0x00cc 00204 (lowering/lowering.go:128)	CALL	lowering.taken(SB)
	0x00d1 00209 (lowering/lowering.go:127)	JMP	237
	0x00d3 00211 (lowering/lowering.go:124)	MOVL	$12, (SP)
	0x00da 00218 (lowering/lowering.go:124)	CALL	lowering.taken(SB)
	0x00df 00223 (lowering/lowering.go:123)	JMP	237
	0x00e1 00225 (lowering/lowering.go:122)	MOVL	$11, (SP)
	0x00e8 00232 (lowering/lowering.go:122)	CALL	lowering.taken(SB)
	0x00ed 00237 (lowering/lowering.go:130)	ADDL	$88, SP
	0x00f0 00240 (lowering/lowering.go:130)	RET
	0x00f1 00241 (lowering/lowering.go:130)	NOP
	0x00f1 00241 (lowering/lowering.go:117)	PCDATA	$1, $-1
	0x00f1 00241 (lowering/lowering.go:117)	PCDATA	$0, $-2
	0x00f1 00241 (lowering/lowering.go:117)	CALL	runtime.morestack_noctxt(SB)
	0x00f6 00246 (lowering/lowering.go:117)	PCDATA	$0, $-1
	0x00f6 00246 (lowering/lowering.go:117)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 0f 86 db 00 00 00 83 ec 58 c7 44 24 34 01 00 00  ........X.D$4...
	0x0020 00 c7 44 24 30 01 00 00 00 8d 7c 24 38 31 c0 e8  ..D$0.....|$81..
	0x0030 00 00 00 00 8b 4c 24 5c 89 4c 24 50 8b 4c 24 60  .....L$\.L$P.L$`
	0x0040 89 4c 24 38 8d 4c 24 34 89 4c 24 3c 8b 4c 24 64  .L$8.L$4.L$<.L$d
	0x0050 89 4c 24 48 8b 4c 24 68 89 4c 24 40 8d 4c 24 30  .L$H.L$h.L$@.L$0
	0x0060 89 4c 24 44 8d 4c 24 38 89 0c 24 8d 4c 24 20 89  .L$D.L$8..$.L$ .
	0x0070 4c 24 04 c7 44 24 08 00 00 00 00 c7 44 24 0c 02  L$..D$......D$..
	0x0080 00 00 00 c7 44 24 10 02 00 00 00 c6 44 24 14 00  ....D$......D$..
	0x0090 e8 00 00 00 00 8b 4c 24 18 85 c9 7c 44 74 34 83  ......L$...|Dt4.
	0x00a0 f9 01 74 21 83 f9 02 75 0e c7 04 24 0d 00 00 00  ..t!...u...$....
	0x00b0 e8 00 00 00 00 eb 36 c7 04 24 0a 00 00 00 e8 00  ......6..$......
	0x00c0 00 00 00 eb 28 c7 04 24 0e 00 00 00 e8 00 00 00  ....(..$........
	0x00d0 00 eb 1a c7 04 24 0c 00 00 00 e8 00 00 00 00 eb  .....$..........
	0x00e0 0c c7 04 24 0b 00 00 00 e8 00 00 00 00 83 c4 58  ...$...........X
	0x00f0 c3 e8 00 00 00 00 e9 05 ff ff ff                 ...........
	rel 9+4 t=R_TLS_LE TLS+0
	rel 48+4 t=R_CALL runtime.duffzero+120
	rel 145+4 t=R_CALL runtime.selectgo+0
	rel 177+4 t=R_CALL lowering.taken+0
	rel 191+4 t=R_CALL lowering.taken+0
	rel 205+4 t=R_CALL lowering.taken+0
	rel 219+4 t=R_CALL lowering.taken+0
	rel 233+4 t=R_CALL lowering.taken+0
	rel 242+4 t=R_CALL runtime.morestack_noctxt+0
lowering.Loop STEXT size=185 args=0x8 locals=0x3c funcid=0x0 align=0x0
	0x0000 00000 (lowering/lowering.go:149)	TEXT	lowering.Loop(SB), NOFRAME|ABIInternal, $60-8
	0x0000 00000 (lowering/lowering.go:149)	MOVL	TLS, CX
	0x0007 00007 (lowering/lowering.go:149)	PCDATA	$0, $-2
	0x0007 00007 (lowering/lowering.go:149)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (lowering/lowering.go:149)	PCDATA	$0, $-1
	0x000d 00013 (lowering/lowering.go:149)	CMPL	SP, 8(CX)
	0x0010 00016 (lowering/lowering.go:149)	PCDATA	$0, $-2
	0x0010 00016 (lowering/lowering.go:149)	JLS	175
	0x0016 00022 (lowering/lowering.go:149)	PCDATA	$0, $-1
	0x0016 00022 (lowering/lowering.go:149)	SUBL	$60, SP
	0x0019 00025 (lowering/lowering.go:149)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x0019 00025 (lowering/lowering.go:149)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x0019 00025 (lowering/lowering.go:149)	FUNCDATA	$2, lowering.Loop.stkobj(SB)
	0x0019 00025 (lowering/lowering.go:149)	FUNCDATA	$5, lowering.Loop.arginfo1(SB)
	0x0019 00025 (lowering/lowering.go:152)	MOVL	$0, lowering..autotmp_6+44(SP)
	0x0021 00033 (lowering/lowering.go:152)	MOVL	$0, lowering..autotmp_6+48(SP)
	0x0029 00041 (lowering/lowering.go:152)	MOVL	$0, lowering..autotmp_6+52(SP)
	0x0031 00049 (lowering/lowering.go:152)	MOVL	$0, lowering..autotmp_6+56(SP)
	0x0039 00057 (lowering/lowering.go:153)	MOVL	lowering.a+64(SP), AX
	0x003d 00061 (lowering/lowering.go:153)	MOVL	AX, lowering..autotmp_6+52(SP)
	0x0041 00065 (lowering/lowering.go:153)	LEAL	lowering..autotmp_4+40(SP), AX
	0x0045 00069 (lowering/lowering.go:153)	MOVL	AX, lowering..autotmp_6+56(SP)
	0x0049 00073 (lowering/lowering.go:158)	MOVL	lowering.quit+68(SP), AX
	0x004d 00077 (lowering/lowering.go:158)	MOVL	AX, lowering..autotmp_6+44(SP)
	0x0051 00081 (lowering/lowering.go:152)	LEAL	lowering..autotmp_6+44(SP), AX
	0x0055 00085 (lowering/lowering.go:152)	MOVL	AX, (SP)
	0x0058 00088 (lowering/lowering.go:152)	LEAL	lowering..autotmp_7+32(SP), AX
	0x005c 00092 (lowering/lowering.go:152)	MOVL	AX, 4(SP)
	0x0060 00096 (lowering/lowering.go:152)	MOVL	$0, 8(SP)
	0x0068 00104 (lowering/lowering.go:152)	MOVL	$0, 12(SP)
	0x0070 00112 (lowering/lowering.go:152)	MOVL	$2, 16(SP)
	0x0078 00120 (lowering/lowering.go:152)	MOVB	$1, 20(SP)
	0x007d 00125 (lowering/lowering.go:152)	PCDATA	$1, $0
	0x007d 00125 (lowering/lowering.go:152)	CALL	runtime.selectgo(SB)
	0x0082 00130 (lowering/lowering.go:152)	MOVL	24(SP), AX
	0x0086 00134 (lowering/lowering.go:158)	TESTL	AX, AX
	0x0088 00136 (lowering/lowering.go:158)	JEQ	159
	0x008a 00138 (lowering/lowering.go:153)	MOVL	lowering..autotmp_4+40(SP), AX
	0x008e 00142 (lowering/lowering.go:154)	TESTL	AX, AX
	0x0090 00144 (lowering/lowering.go:154)	JEQ	25
	0x0092 00146 (lowering/lowering.go:157)	MOVL	AX, (SP)
	0x0095 00149 (lowering/lowering.go:157)	CALL	lowering.taken(SB)
	0x009a 00154 (lowering/lowering.go:153)	JMP	25
	0x009f 00159 (lowering/lowering.go:159)	MOVL	$-1, (SP)
	0x00a6 00166 (lowering/lowering.go:159)	PCDATA	$1, $1
	0x00a6 00166 (lowering/lowering.go:159)	CALL	lowering.taken(SB)
	0x00ab 00171 (lowering/lowering.go:163)	ADDL	$60, SP
	0x00ae 00174 (lowering/lowering.go:163)	RET
	0x00af 00175 (lowering/lowering.go:163)	NOP
	0x00af 00175 (lowering/lowering.go:149)	PCDATA	$1, $-1
	0x00af 00175 (lowering/lowering.go:149)	PCDATA	$0, $-2
	0x00af 00175 (lowering/lowering.go:149)	CALL	runtime.morestack_noctxt(SB)
	0x00b4 00180 (lowering/lowering.go:149)	PCDATA	$0, $-1
	0x00b4 00180 (lowering/lowering.go:149)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 0f 86 99 00 00 00 83 ec 3c c7 44 24 2c 00 00 00  ........<.D$,...
	0x0020 00 c7 44 24 30 00 00 00 00 c7 44 24 34 00 00 00  ..D$0.....D$4...
	0x0030 00 c7 44 24 38 00 00 00 00 8b 44 24 40 89 44 24  ..D$8.....D$@.D$
	0x0040 34 8d 44 24 28 89 44 24 38 8b 44 24 44 89 44 24  4.D$(.D$8.D$D.D$
	0x0050 2c 8d 44 24 2c 89 04 24 8d 44 24 20 89 44 24 04  ,.D$,..$.D$ .D$.
	0x0060 c7 44 24 08 00 00 00 00 c7 44 24 0c 00 00 00 00  .D$......D$.....
	0x0070 c7 44 24 10 02 00 00 00 c6 44 24 14 01 e8 00 00  .D$......D$.....
	0x0080 00 00 8b 44 24 18 85 c0 74 15 8b 44 24 28 85 c0  ...D$...t..D$(..
	0x0090 74 87 89 04 24 e8 00 00 00 00 e9 7a ff ff ff c7  t...$......z....
	0x00a0 04 24 ff ff ff ff e8 00 00 00 00 83 c4 3c c3 e8  .$...........<..
	0x00b0 00 00 00 00 e9 47 ff ff ff                       .....G...
	rel 9+4 t=R_TLS_LE TLS+0
	rel 126+4 t=R_CALL runtime.selectgo+0
	rel 150+4 t=R_CALL lowering.taken+0
	rel 167+4 t=R_CALL lowering.taken+0
	rel 176+4 t=R_CALL runtime.morestack_noctxt+0
