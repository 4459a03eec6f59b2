trysend.TryReceive STEXT size=91 args=0xc locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:16)	TEXT	trysend.TryReceive(SB), NOFRAME|ABIInternal, $16-12
	0x0000 00000 (trysend/trysend.go:16)	MOVL	TLS, CX
	0x0007 00007 (trysend/trysend.go:16)	PCDATA	$0, $-2
	0x0007 00007 (trysend/trysend.go:16)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (trysend/trysend.go:16)	PCDATA	$0, $-1
	0x000d 00013 (trysend/trysend.go:16)	CMPL	SP, 8(CX)
	0x0010 00016 (trysend/trysend.go:16)	PCDATA	$0, $-2
	0x0010 00016 (trysend/trysend.go:16)	JLS	84
	0x0012 00018 (trysend/trysend.go:16)	PCDATA	$0, $-1
	0x0012 00018 (trysend/trysend.go:16)	SUBL	$16, SP
	0x0015 00021 (trysend/trysend.go:16)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (trysend/trysend.go:16)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (trysend/trysend.go:16)	FUNCDATA	$5, trysend.TryReceive.arginfo1(SB)
	0x0015 00021 (trysend/trysend.go:18)	LEAL	trysend..autotmp_4+12(SP), AX
	0x0019 00025 (trysend/trysend.go:18)	MOVL	AX, (SP)
	0x001c 00028 (trysend/trysend.go:18)	MOVL	trysend.c+20(SP), AX
	0x0020 00032 (trysend/trysend.go:18)	MOVL	AX, 4(SP)
	0x0024 00036 (trysend/trysend.go:18)	PCDATA	$1, $1
	0x0024 00036 (trysend/trysend.go:18)	CALL	runtime.selectnbrecv(SB)
	0x0029 00041 (trysend/trysend.go:18)	MOVBLZX	8(SP), AX
	0x002e 00046 (trysend/trysend.go:18)	TESTB	AX, AX
	0x0030 00048 (trysend/trysend.go:18)	JEQ	67
	0x0032 00050 (trysend/trysend.go:18)	MOVL	trysend..autotmp_4+12(SP), AX
	0x0036 00054 (trysend/trysend.go:19)	MOVL	AX, trysend.v+24(SP)
	0x003a 00058 (trysend/trysend.go:19)	MOVB	$1, trysend.ok+28(SP)
	0x003f 00063 (trysend/trysend.go:19)	ADDL	$16, SP
	0x0042 00066 (trysend/trysend.go:19)	RET
	0x0043 00067 (trysend/trysend.go:21)	MOVL	$0, trysend.v+24(SP)
	0x004b 00075 (trysend/trysend.go:21)	MOVB	$0, trysend.ok+28(SP)
	0x0050 00080 (trysend/trysend.go:21)	ADDL	$16, SP
	0x0053 00083 (trysend/trysend.go:21)	RET
	0x0054 00084 (trysend/trysend.go:21)	NOP
	0x0054 00084 (trysend/trysend.go:16)	PCDATA	$1, $-1
	0x0054 00084 (trysend/trysend.go:16)	PCDATA	$0, $-2
	0x0054 00084 (trysend/trysend.go:16)	CALL	runtime.morestack_noctxt(SB)
	0x0059 00089 (trysend/trysend.go:16)	PCDATA	$0, $-1
	0x0059 00089 (trysend/trysend.go:16)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 42 83 ec 10 8d 44 24 0c 89 04 24 8b 44 24 14  vB....D$...$.D$.
	0x0020 89 44 24 04 e8 00 00 00 00 0f b6 44 24 08 84 c0  .D$........D$...
	0x0030 74 11 8b 44 24 0c 89 44 24 18 c6 44 24 1c 01 83  t..D$..D$..D$...
	0x0040 c4 10 c3 c7 44 24 18 00 00 00 00 c6 44 24 1c 00  ....D$......D$..
	0x0050 83 c4 10 c3 e8 00 00 00 00 eb a5                 ...........
	rel 9+4 t=R_TLS_LE TLS+0
	rel 37+4 t=R_CALL runtime.selectnbrecv+0
	rel 85+4 t=R_CALL runtime.morestack_noctxt+0
trysend.TrySend STEXT size=83 args=0xc locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:30)	TEXT	trysend.TrySend(SB), NOFRAME|ABIInternal, $16-12
	0x0000 00000 (trysend/trysend.go:30)	MOVL	TLS, CX
	0x0007 00007 (trysend/trysend.go:30)	PCDATA	$0, $-2
	0x0007 00007 (trysend/trysend.go:30)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (trysend/trysend.go:30)	PCDATA	$0, $-1
	0x000d 00013 (trysend/trysend.go:30)	CMPL	SP, 8(CX)
	0x0010 00016 (trysend/trysend.go:30)	PCDATA	$0, $-2
	0x0010 00016 (trysend/trysend.go:30)	JLS	76
	0x0012 00018 (trysend/trysend.go:30)	PCDATA	$0, $-1
	0x0012 00018 (trysend/trysend.go:30)	SUBL	$16, SP
	0x0015 00021 (trysend/trysend.go:30)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (trysend/trysend.go:30)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (trysend/trysend.go:30)	FUNCDATA	$5, trysend.TrySend.arginfo1(SB)
	0x0015 00021 (trysend/trysend.go:32)	MOVL	trysend.v+24(SP), AX
	0x0019 00025 (trysend/trysend.go:32)	MOVL	AX, trysend..autotmp_4+12(SP)
	0x001d 00029 (trysend/trysend.go:32)	MOVL	trysend.c+20(SP), AX
	0x0021 00033 (trysend/trysend.go:32)	MOVL	AX, (SP)
	0x0024 00036 (trysend/trysend.go:32)	LEAL	trysend..autotmp_4+12(SP), AX
	0x0028 00040 (trysend/trysend.go:32)	MOVL	AX, 4(SP)
	0x002c 00044 (trysend/trysend.go:32)	PCDATA	$1, $1
	0x002c 00044 (trysend/trysend.go:32)	CALL	runtime.selectnbsend(SB)
	0x0031 00049 (trysend/trysend.go:32)	MOVBLZX	8(SP), AX
	0x0036 00054 (trysend/trysend.go:32)	TESTB	AX, AX
	0x0038 00056 (trysend/trysend.go:32)	JEQ	67
	0x003a 00058 (trysend/trysend.go:33)	MOVB	$1, trysend.~r0+28(SP)
	0x003f 00063 (trysend/trysend.go:33)	ADDL	$16, SP
	0x0042 00066 (trysend/trysend.go:33)	RET
	0x0043 00067 (trysend/trysend.go:35)	MOVB	$0, trysend.~r0+28(SP)
	0x0048 00072 (trysend/trysend.go:35)	ADDL	$16, SP
	0x004b 00075 (trysend/trysend.go:35)	RET
	0x004c 00076 (trysend/trysend.go:35)	NOP
	0x004c 00076 (trysend/trysend.go:30)	PCDATA	$1, $-1
	0x004c 00076 (trysend/trysend.go:30)	PCDATA	$0, $-2
	0x004c 00076 (trysend/trysend.go:30)	CALL	runtime.morestack_noctxt(SB)
	0x0051 00081 (trysend/trysend.go:30)	PCDATA	$0, $-1
	0x0051 00081 (trysend/trysend.go:30)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 3a 83 ec 10 8b 44 24 18 89 44 24 0c 8b 44 24  v:....D$..D$..D$
	0x0020 14 89 04 24 8d 44 24 0c 89 44 24 04 e8 00 00 00  ...$.D$..D$.....
	0x0030 00 0f b6 44 24 08 84 c0 74 09 c6 44 24 1c 01 83  ...D$...t..D$...
	0x0040 c4 10 c3 c6 44 24 1c 00 83 c4 10 c3 e8 00 00 00  ....D$..........
	0x0050 00 eb ad                                         ...
	rel 9+4 t=R_TLS_LE TLS+0
	rel 45+4 t=R_CALL runtime.selectnbsend+0
	rel 77+4 t=R_CALL runtime.morestack_noctxt+0
trysend.TryEither STEXT size=177 args=0x10 locals=0x40 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:44)	TEXT	trysend.TryEither(SB), NOFRAME|ABIInternal, $64-16
	0x0000 00000 (trysend/trysend.go:44)	MOVL	TLS, CX
	0x0007 00007 (trysend/trysend.go:44)	PCDATA	$0, $-2
	0x0007 00007 (trysend/trysend.go:44)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (trysend/trysend.go:44)	PCDATA	$0, $-1
	0x000d 00013 (trysend/trysend.go:44)	CMPL	SP, 8(CX)
	0x0010 00016 (trysend/trysend.go:44)	PCDATA	$0, $-2
	0x0010 00016 (trysend/trysend.go:44)	JLS	167
	0x0016 00022 (trysend/trysend.go:44)	PCDATA	$0, $-1
	0x0016 00022 (trysend/trysend.go:44)	SUBL	$64, SP
	0x0019 00025 (trysend/trysend.go:44)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x0019 00025 (trysend/trysend.go:44)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x0019 00025 (trysend/trysend.go:44)	FUNCDATA	$2, trysend.TryEither.stkobj(SB)
	0x0019 00025 (trysend/trysend.go:44)	FUNCDATA	$5, trysend.TryEither.arginfo1(SB)
	0x0019 00025 (trysend/trysend.go:46)	MOVL	trysend.a+68(SP), AX
	0x001d 00029 (trysend/trysend.go:46)	MOVL	AX, trysend..autotmp_8+56(SP)
	0x0021 00033 (trysend/trysend.go:46)	LEAL	trysend..autotmp_5+44(SP), AX
	0x0025 00037 (trysend/trysend.go:46)	MOVL	AX, trysend..autotmp_8+60(SP)
	0x0029 00041 (trysend/trysend.go:48)	MOVL	trysend.b+72(SP), AX
	0x002d 00045 (trysend/trysend.go:48)	MOVL	AX, trysend..autotmp_8+48(SP)
	0x0031 00049 (trysend/trysend.go:48)	LEAL	trysend..autotmp_7+40(SP), AX
	0x0035 00053 (trysend/trysend.go:48)	MOVL	AX, trysend..autotmp_8+52(SP)
	0x0039 00057 (trysend/trysend.go:45)	LEAL	trysend..autotmp_8+48(SP), AX
	0x003d 00061 (trysend/trysend.go:45)	MOVL	AX, (SP)
	0x0040 00064 (trysend/trysend.go:45)	LEAL	trysend..autotmp_9+32(SP), AX
	0x0044 00068 (trysend/trysend.go:45)	MOVL	AX, 4(SP)
	0x0048 00072 (trysend/trysend.go:45)	MOVL	$0, 8(SP)
	0x0050 00080 (trysend/trysend.go:45)	MOVL	$0, 12(SP)
	0x0058 00088 (trysend/trysend.go:45)	MOVL	$2, 16(SP)
	0x0060 00096 (trysend/trysend.go:45)	MOVB	$0, 20(SP)
	0x0065 00101 (trysend/trysend.go:45)	PCDATA	$1, $1
	0x0065 00101 (trysend/trysend.go:45)	CALL	runtime.selectgo(SB)
	0x006a 00106 (trysend/trysend.go:45)	MOVL	24(SP), AX
	0x006e 00110 (trysend/trysend.go:50)	TESTL	AX, AX
	0x0070 00112 (trysend/trysend.go:50)	JLT	150
	0x0072 00114 (trysend/trysend.go:48)	JNE	133
	0x0074 00116 (trysend/trysend.go:48)	MOVL	trysend..autotmp_7+40(SP), AX
	0x0078 00120 (trysend/trysend.go:49)	MOVL	AX, trysend.v+76(SP)
	0x007c 00124 (trysend/trysend.go:49)	MOVB	$1, trysend.ok+80(SP)
	0x0081 00129 (trysend/trysend.go:49)	ADDL	$64, SP
	0x0084 00132 (trysend/trysend.go:49)	RET
	0x0085 00133 (trysend/trysend.go:46)	MOVL	trysend..autotmp_5+44(SP), AX
	0x0089 00137 (trysend/trysend.go:47)	MOVL	AX, trysend.v+76(SP)
	0x008d 00141 (trysend/trysend.go:47)	MOVB	$1, trysend.ok+80(SP)
	0x0092 00146 (trysend/trysend.go:47)	ADDL	$64, SP
	0x0095 00149 (trysend/trysend.go:47)	RET
	0x0096 00150 (trysend/trysend.go:51)	MOVL	$0, trysend.v+76(SP)
	0x009e 00158 (trysend/trysend.go:51)	MOVB	$0, trysend.ok+80(SP)
	0x00a3 00163 (trysend/trysend.go:51)	ADDL	$64, SP
	0x00a6 00166 (trysend/trysend.go:51)	RET
	0x00a7 00167 (trysend/trysend.go:51)	NOP
	0x00a7 00167 (trysend/trysend.go:44)	PCDATA	$1, $-1
	0x00a7 00167 (trysend/trysend.go:44)	PCDATA	$0, $-2
	0x00a7 00167 (trysend/trysend.go:44)	CALL	runtime.morestack_noctxt(SB)
	0x00ac 00172 (trysend/trysend.go:44)	PCDATA	$0, $-1
	0x00ac 00172 (trysend/trysend.go:44)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 0f 86 91 00 00 00 83 ec 40 8b 44 24 44 89 44 24  ........@.D$D.D$
	0x0020 38 8d 44 24 2c 89 44 24 3c 8b 44 24 48 89 44 24  8.D$,.D$<.D$H.D$
	0x0030 30 8d 44 24 28 89 44 24 34 8d 44 24 30 89 04 24  0.D$(.D$4.D$0..$
	0x0040 8d 44 24 20 89 44 24 04 c7 44 24 08 00 00 00 00  .D$ .D$..D$.....
	0x0050 c7 44 24 0c 00 00 00 00 c7 44 24 10 02 00 00 00  .D$......D$.....
	0x0060 c6 44 24 14 00 e8 00 00 00 00 8b 44 24 18 85 c0  .D$........D$...
	0x0070 7c 24 75 11 8b 44 24 28 89 44 24 4c c6 44 24 50  |$u..D$(.D$L.D$P
	0x0080 01 83 c4 40 c3 8b 44 24 2c 89 44 24 4c c6 44 24  ...@..D$,.D$L.D$
	0x0090 50 01 83 c4 40 c3 c7 44 24 4c 00 00 00 00 c6 44  P...@..D$L.....D
	0x00a0 24 50 00 83 c4 40 c3 e8 00 00 00 00 e9 4f ff ff  $P...@.......O..
	0x00b0 ff                                               .
	rel 9+4 t=R_TLS_LE TLS+0
	rel 102+4 t=R_CALL runtime.selectgo+0
	rel 168+4 t=R_CALL runtime.morestack_noctxt+0
trysend.Either STEXT size=138 args=0xc locals=0x40 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:60)	TEXT	trysend.Either(SB), NOFRAME|ABIInternal, $64-12
	0x0000 00000 (trysend/trysend.go:60)	MOVL	TLS, CX
	0x0007 00007 (trysend/trysend.go:60)	PCDATA	$0, $-2
	0x0007 00007 (trysend/trysend.go:60)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (trysend/trysend.go:60)	PCDATA	$0, $-1
	0x000d 00013 (trysend/trysend.go:60)	CMPL	SP, 8(CX)
	0x0010 00016 (trysend/trysend.go:60)	PCDATA	$0, $-2
	0x0010 00016 (trysend/trysend.go:60)	JLS	128
	0x0012 00018 (trysend/trysend.go:60)	PCDATA	$0, $-1
	0x0012 00018 (trysend/trysend.go:60)	SUBL	$64, SP
	0x0015 00021 (trysend/trysend.go:60)	FUNCDATA	$0, gclocals·TswRR9Pia9Wsluv5u1sUnA==(SB)
	0x0015 00021 (trysend/trysend.go:60)	FUNCDATA	$1, gclocals·EYsUeQHkIlelPup/TMZjqA==(SB)
	0x0015 00021 (trysend/trysend.go:60)	FUNCDATA	$2, trysend.Either.stkobj(SB)
	0x0015 00021 (trysend/trysend.go:60)	FUNCDATA	$5, trysend.Either.arginfo1(SB)
	0x0015 00021 (trysend/trysend.go:62)	MOVL	trysend.a+68(SP), AX
	0x0019 00025 (trysend/trysend.go:62)	MOVL	AX, trysend..autotmp_7+56(SP)
	0x001d 00029 (trysend/trysend.go:62)	LEAL	trysend..autotmp_4+44(SP), AX
	0x0021 00033 (trysend/trysend.go:62)	MOVL	AX, trysend..autotmp_7+60(SP)
	0x0025 00037 (trysend/trysend.go:63)	MOVL	trysend.b+72(SP), AX
	0x0029 00041 (trysend/trysend.go:63)	MOVL	AX, trysend..autotmp_7+48(SP)
	0x002d 00045 (trysend/trysend.go:63)	LEAL	trysend..autotmp_6+40(SP), AX
	0x0031 00049 (trysend/trysend.go:63)	MOVL	AX, trysend..autotmp_7+52(SP)
	0x0035 00053 (trysend/trysend.go:61)	LEAL	trysend..autotmp_7+48(SP), AX
	0x0039 00057 (trysend/trysend.go:61)	MOVL	AX, (SP)
	0x003c 00060 (trysend/trysend.go:61)	LEAL	trysend..autotmp_8+32(SP), AX
	0x0040 00064 (trysend/trysend.go:61)	MOVL	AX, 4(SP)
	0x0044 00068 (trysend/trysend.go:61)	MOVL	$0, 8(SP)
	0x004c 00076 (trysend/trysend.go:61)	MOVL	$0, 12(SP)
	0x0054 00084 (trysend/trysend.go:61)	MOVL	$2, 16(SP)
	0x005c 00092 (trysend/trysend.go:61)	MOVB	$1, 20(SP)
	0x0061 00097 (trysend/trysend.go:61)	PCDATA	$1, $1
	0x0061 00097 (trysend/trysend.go:61)	CALL	runtime.selectgo(SB)
	0x0066 00102 (trysend/trysend.go:61)	MOVL	24(SP), AX
	0x006a 00106 (trysend/trysend.go:63)	TESTL	AX, AX
	0x006c 00108 (trysend/trysend.go:63)	JNE	116
	0x006e 00110 (trysend/trysend.go:63)	MOVL	trysend..autotmp_6+40(SP), AX
	0x0072 00114 (trysend/trysend.go:63)	JMP	120
	0x0074 00116 (trysend/trysend.go:62)	MOVL	trysend..autotmp_4+44(SP), AX
	0x0078 00120 (trysend/trysend.go:65)	MOVL	AX, trysend.v+76(SP)
	0x007c 00124 (trysend/trysend.go:65)	ADDL	$64, SP
	0x007f 00127 (trysend/trysend.go:65)	RET
	0x0080 00128 (trysend/trysend.go:65)	NOP
	0x0080 00128 (trysend/trysend.go:60)	PCDATA	$1, $-1
	0x0080 00128 (trysend/trysend.go:60)	PCDATA	$0, $-2
	0x0080 00128 (trysend/trysend.go:60)	CALL	runtime.morestack_noctxt(SB)
	0x0085 00133 (trysend/trysend.go:60)	PCDATA	$0, $-1
	0x0085 00133 (trysend/trysend.go:60)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 6e 83 ec 40 8b 44 24 44 89 44 24 38 8d 44 24  vn..@.D$D.D$8.D$
	0x0020 2c 89 44 24 3c 8b 44 24 48 89 44 24 30 8d 44 24  ,.D$<.D$H.D$0.D$
	0x0030 28 89 44 24 34 8d 44 24 30 89 04 24 8d 44 24 20  (.D$4.D$0..$.D$ 
	0x0040 89 44 24 04 c7 44 24 08 00 00 00 00 c7 44 24 0c  .D$..D$......D$.
	0x0050 00 00 00 00 c7 44 24 10 02 00 00 00 c6 44 24 14  .....D$......D$.
	0x0060 01 e8 00 00 00 00 8b 44 24 18 85 c0 75 06 8b 44  .......D$...u..D
	0x0070 24 28 eb 04 8b 44 24 2c 89 44 24 4c 83 c4 40 c3  $(...D$,.D$L..@.
	0x0080 e8 00 00 00 00 e9 76 ff ff ff                    ......v...
	rel 9+4 t=R_TLS_LE TLS+0
	rel 98+4 t=R_CALL runtime.selectgo+0
	rel 129+4 t=R_CALL runtime.morestack_noctxt+0
trysend.Default STEXT size=31 args=0x4 locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (trysend/trysend.go:73)	TEXT	trysend.Default(SB), NOFRAME|ABIInternal, $0-4
	0x0000 00000 (trysend/trysend.go:73)	MOVL	TLS, CX
	0x0007 00007 (trysend/trysend.go:73)	PCDATA	$0, $-2
	0x0007 00007 (trysend/trysend.go:73)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (trysend/trysend.go:73)	PCDATA	$0, $-1
	0x000d 00013 (trysend/trysend.go:73)	CMPL	SP, 8(CX)
	0x0010 00016 (trysend/trysend.go:73)	PCDATA	$0, $-2
	0x0010 00016 (trysend/trysend.go:73)	JLS	24
	0x0012 00018 (trysend/trysend.go:73)	PCDATA	$0, $-1
	0x0012 00018 (trysend/trysend.go:73)	FUNCDATA	$0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0012 00018 (trysend/trysend.go:73)	FUNCDATA	$1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0012 00018 (trysend/trysend.go:76)	MOVB	$0, trysend.~r0+4(SP)
	0x0017 00023 (trysend/trysend.go:76)	RET
	0x0018 00024 (trysend/trysend.go:76)	NOP
	0x0018 00024 (trysend/trysend.go:73)	PCDATA	$1, $-1
	0x0018 00024 (trysend/trysend.go:73)	PCDATA	$0, $-2
	0x0018 00024 (trysend/trysend.go:73)	CALL	runtime.morestack_noctxt(SB)
	0x001d 00029 (trysend/trysend.go:73)	PCDATA	$0, $-1
	0x001d 00029 (trysend/trysend.go:73)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 06 c6 44 24 04 00 c3 e8 00 00 00 00 eb e1     v..D$..........
	rel 9+4 t=R_TLS_LE TLS+0
	rel 25+4 t=R_CALL runtime.morestack_noctxt+0
