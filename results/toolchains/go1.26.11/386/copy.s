copy.Word STEXT size=69 args=0x8 locals=0xc funcid=0x0 align=0x0
	0x0000 00000 (copy/copy.go:17)	TEXT	copy.Word(SB), NOFRAME|ABIInternal, $12-8
	0x0000 00000 (copy/copy.go:17)	MOVL	TLS, CX
	0x0007 00007 (copy/copy.go:17)	PCDATA	$0, $-2
	0x0007 00007 (copy/copy.go:17)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (copy/copy.go:17)	PCDATA	$0, $-1
	0x000d 00013 (copy/copy.go:17)	CMPL	SP, 8(CX)
	0x0010 00016 (copy/copy.go:17)	PCDATA	$0, $-2
	0x0010 00016 (copy/copy.go:17)	JLS	62
	0x0012 00018 (copy/copy.go:17)	PCDATA	$0, $-1
	0x0012 00018 (copy/copy.go:17)	SUBL	$12, SP
	0x0015 00021 (copy/copy.go:17)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (copy/copy.go:17)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (copy/copy.go:17)	FUNCDATA	$5, copy.Word.arginfo1(SB)
	0x0015 00021 (copy/copy.go:18)	MOVL	$0, copy..autotmp_3+8(SP)
	0x001d 00029 (copy/copy.go:18)	MOVL	copy.c+16(SP), AX
	0x0021 00033 (copy/copy.go:18)	MOVL	AX, (SP)
	0x0024 00036 (copy/copy.go:18)	LEAL	copy..autotmp_3+8(SP), AX
	0x0028 00040 (copy/copy.go:18)	MOVL	AX, 4(SP)
	0x002c 00044 (copy/copy.go:18)	PCDATA	$1, $1
	0x002c 00044 (copy/copy.go:18)	CALL	runtime.chanrecv1(SB)
	0x0031 00049 (copy/copy.go:18)	MOVL	copy..autotmp_3+8(SP), AX
	0x0035 00053 (copy/copy.go:19)	INCL	AX
	0x0036 00054 (copy/copy.go:19)	MOVL	AX, copy.~r0+20(SP)
	0x003a 00058 (copy/copy.go:19)	ADDL	$12, SP
	0x003d 00061 (copy/copy.go:19)	RET
	0x003e 00062 (copy/copy.go:19)	NOP
	0x003e 00062 (copy/copy.go:17)	PCDATA	$1, $-1
	0x003e 00062 (copy/copy.go:17)	PCDATA	$0, $-2
	0x003e 00062 (copy/copy.go:17)	CALL	runtime.morestack_noctxt(SB)
	0x0043 00067 (copy/copy.go:17)	PCDATA	$0, $-1
	0x0043 00067 (copy/copy.go:17)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 2c 83 ec 0c c7 44 24 08 00 00 00 00 8b 44 24  v,....D$......D$
	0x0020 10 89 04 24 8d 44 24 08 89 44 24 04 e8 00 00 00  ...$.D$..D$.....
	0x0030 00 8b 44 24 08 40 89 44 24 14 83 c4 0c c3 e8 00  ..D$.@.D$.......
	0x0040 00 00 00 eb bb                                   .....
	rel 9+4 t=R_TLS_LE TLS+0
	rel 45+4 t=R_CALL runtime.chanrecv1+0
	rel 63+4 t=R_CALL runtime.morestack_noctxt+0
copy.Large STEXT size=144 args=0x4 locals=0x21cc funcid=0x0 align=0x0
	0x0000 00000 (copy/copy.go:23)	TEXT	copy.Large(SB), NOFRAME|ABIInternal, $8652-4
	0x0000 00000 (copy/copy.go:23)	MOVL	TLS, CX
	0x0007 00007 (copy/copy.go:23)	PCDATA	$0, $-2
	0x0007 00007 (copy/copy.go:23)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (copy/copy.go:23)	PCDATA	$0, $-1
	0x000d 00013 (copy/copy.go:23)	MOVL	SP, AX
	0x000f 00015 (copy/copy.go:23)	PCDATA	$0, $-2
	0x000f 00015 (copy/copy.go:23)	SUBL	$8524, AX
	0x0014 00020 (copy/copy.go:23)	JCS	134
	0x0016 00022 (copy/copy.go:23)	CMPL	AX, 8(CX)
	0x0019 00025 (copy/copy.go:23)	JLS	134
	0x001b 00027 (copy/copy.go:23)	PCDATA	$0, $-1
	0x001b 00027 (copy/copy.go:23)	SUBL	$8652, SP
	0x0021 00033 (copy/copy.go:23)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0021 00033 (copy/copy.go:23)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0021 00033 (copy/copy.go:23)	FUNCDATA	$5, copy.Large.arginfo1(SB)
	0x0021 00033 (copy/copy.go:24)	MOVL	$0, copy..autotmp_2+4331(SP)
	0x002c 00044 (copy/copy.go:24)	LEAL	copy..autotmp_2+4332(SP), DI
	0x0033 00051 (copy/copy.go:24)	MOVL	$1080, CX
	0x0038 00056 (copy/copy.go:24)	XORL	AX, AX
	0x003a 00058 (copy/copy.go:24)	REP
	0x003b 00059 (copy/copy.go:24)	STOSL
	0x003c 00060 (copy/copy.go:24)	MOVL	copy.c+8656(SP), DX
	0x0043 00067 (copy/copy.go:24)	MOVL	DX, (SP)
	0x0046 00070 (copy/copy.go:24)	LEAL	copy..autotmp_2+4331(SP), DX
	0x004d 00077 (copy/copy.go:24)	MOVL	DX, 4(SP)
	0x0051 00081 (copy/copy.go:24)	PCDATA	$1, $1
	0x0051 00081 (copy/copy.go:24)	CALL	runtime.chanrecv1(SB)
	0x0056 00086 (copy/copy.go:24)	MOVL	copy..autotmp_2+4331(SP), DX
	0x005d 00093 (copy/copy.go:24)	MOVL	DX, copy.v+10(SP)
	0x0061 00097 (copy/copy.go:24)	LEAL	copy.v+11(SP), DI
	0x0065 00101 (copy/copy.go:24)	LEAL	copy..autotmp_2+4332(SP), SI
	0x006c 00108 (copy/copy.go:24)	MOVL	$1080, CX
	0x0071 00113 (copy/copy.go:24)	REP
	0x0072 00114 (copy/copy.go:24)	MOVSL
	0x0073 00115 (copy/copy.go:25)	LEAL	copy.v+10(SP), DX
	0x0077 00119 (copy/copy.go:25)	MOVL	DX, (SP)
	0x007a 00122 (copy/copy.go:25)	CALL	copy.see(SB)
	0x007f 00127 (copy/copy.go:26)	ADDL	$8652, SP
	0x0085 00133 (copy/copy.go:26)	RET
	0x0086 00134 (copy/copy.go:26)	NOP
	0x0086 00134 (copy/copy.go:23)	PCDATA	$1, $-1
	0x0086 00134 (copy/copy.go:23)	PCDATA	$0, $-2
	0x0086 00134 (copy/copy.go:23)	CALL	runtime.morestack_noctxt(SB)
	0x008b 00139 (copy/copy.go:23)	PCDATA	$0, $-1
	0x008b 00139 (copy/copy.go:23)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 89 e0 2d  e..............-
	0x0010 4c 21 00 00 72 70 3b 41 08 76 6b 81 ec cc 21 00  L!..rp;A.vk...!.
	0x0020 00 c7 84 24 eb 10 00 00 00 00 00 00 8d bc 24 ec  ...$..........$.
	0x0030 10 00 00 b9 38 04 00 00 31 c0 f3 ab 8b 94 24 d0  ....8...1.....$.
	0x0040 21 00 00 89 14 24 8d 94 24 eb 10 00 00 89 54 24  !....$..$.....T$
	0x0050 04 e8 00 00 00 00 8b 94 24 eb 10 00 00 89 54 24  ........$.....T$
	0x0060 0a 8d 7c 24 0b 8d b4 24 ec 10 00 00 b9 38 04 00  ..|$...$.....8..
	0x0070 00 f3 a5 8d 54 24 0a 89 14 24 e8 00 00 00 00 81  ....T$...$......
	0x0080 c4 cc 21 00 00 c3 e8 00 00 00 00 e9 70 ff ff ff  ..!.........p...
	rel 9+4 t=R_TLS_LE TLS+0
	rel 82+4 t=R_CALL runtime.chanrecv1+0
	rel 123+4 t=R_CALL copy.see+0
	rel 135+4 t=R_CALL runtime.morestack_noctxt+0
