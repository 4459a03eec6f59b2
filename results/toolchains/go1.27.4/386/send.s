send.Send STEXT size=52 align=0x0 args=0x8 locals=0x8 funcid=0x0
	0x0000 00000 (send/send.go:13)	TEXT	send.Send(SB), NOFRAME|ABIInternal, $8-8
	0x0000 00000 (send/send.go:13)	MOVL	TLS, CX
	0x0007 00007 (send/send.go:13)	PCDATA	$0, $-2
	0x0007 00007 (send/send.go:13)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (send/send.go:13)	PCDATA	$0, $-1
	0x000d 00013 (send/send.go:13)	CMPL	SP, 8(CX)
	0x0010 00016 (send/send.go:13)	PCDATA	$0, $-2
	0x0010 00016 (send/send.go:13)	JLS	45
	0x0012 00018 (send/send.go:13)	PCDATA	$0, $-1
	0x0012 00018 (send/send.go:13)	SUBL	$8, SP
	0x0015 00021 (send/send.go:13)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (send/send.go:13)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (send/send.go:13)	FUNCDATA	$5, send.Send.arginfo1(SB)
	0x0015 00021 (send/send.go:14)	MOVL	send.c+12(SP), AX
	0x0019 00025 (send/send.go:14)	MOVL	AX, (SP)
	0x001c 00028 (send/send.go:14)	LEAL	send.v+16(SP), AX
	0x0020 00032 (send/send.go:14)	MOVL	AX, 4(SP)
	0x0024 00036 (send/send.go:14)	PCDATA	$1, $1
	0x0024 00036 (send/send.go:14)	CALL	runtime.chansend1(SB)
	0x0029 00041 (send/send.go:15)	ADDL	$8, SP
	0x002c 00044 (send/send.go:15)	RET
	0x002d 00045 (send/send.go:15)	NOP
	0x002d 00045 (send/send.go:13)	PCDATA	$1, $-1
	0x002d 00045 (send/send.go:13)	PCDATA	$0, $-2
	0x002d 00045 (send/send.go:13)	CALL	runtime.morestack_noctxt(SB)
	0x0032 00050 (send/send.go:13)	PCDATA	$0, $-1
	0x0032 00050 (send/send.go:13)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 1b 83 ec 08 8b 44 24 0c 89 04 24 8d 44 24 10  v.....D$...$.D$.
	0x0020 89 44 24 04 e8 00 00 00 00 83 c4 08 c3 e8 00 00  .D$.............
	0x0030 00 00 eb cc                                      ....
	rel 9+4 t=R_TLS_LE TLS+0
	rel 37+4 t=R_CALL runtime.chansend1+0
	rel 46+4 t=R_CALL runtime.morestack_noctxt+0
send.SendConstant STEXT size=54 align=0x0 args=0x4 locals=0x8 funcid=0x0
	0x0000 00000 (send/send.go:22)	TEXT	send.SendConstant(SB), NOFRAME|ABIInternal, $8-4
	0x0000 00000 (send/send.go:22)	MOVL	TLS, CX
	0x0007 00007 (send/send.go:22)	PCDATA	$0, $-2
	0x0007 00007 (send/send.go:22)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (send/send.go:22)	PCDATA	$0, $-1
	0x000d 00013 (send/send.go:22)	CMPL	SP, 8(CX)
	0x0010 00016 (send/send.go:22)	PCDATA	$0, $-2
	0x0010 00016 (send/send.go:22)	JLS	47
	0x0012 00018 (send/send.go:22)	PCDATA	$0, $-1
	0x0012 00018 (send/send.go:22)	SUBL	$8, SP
	0x0015 00021 (send/send.go:22)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (send/send.go:22)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (send/send.go:22)	FUNCDATA	$5, send.SendConstant.arginfo1(SB)
	0x0015 00021 (send/send.go:23)	MOVL	send.c+12(SP), AX
	0x0019 00025 (send/send.go:23)	MOVL	AX, (SP)
	0x001c 00028 (send/send.go:23)	LEAL	send..stmp_0(SB), AX
	0x0022 00034 (send/send.go:23)	MOVL	AX, 4(SP)
	0x0026 00038 (send/send.go:23)	PCDATA	$1, $1
	0x0026 00038 (send/send.go:23)	CALL	runtime.chansend1(SB)
	0x002b 00043 (send/send.go:24)	ADDL	$8, SP
	0x002e 00046 (send/send.go:24)	RET
	0x002f 00047 (send/send.go:24)	NOP
	0x002f 00047 (send/send.go:22)	PCDATA	$1, $-1
	0x002f 00047 (send/send.go:22)	PCDATA	$0, $-2
	0x002f 00047 (send/send.go:22)	CALL	runtime.morestack_noctxt(SB)
	0x0034 00052 (send/send.go:22)	PCDATA	$0, $-1
	0x0034 00052 (send/send.go:22)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 1d 83 ec 08 8b 44 24 0c 89 04 24 8d 05 00 00  v.....D$...$....
	0x0020 00 00 89 44 24 04 e8 00 00 00 00 83 c4 08 c3 e8  ...D$...........
	0x0030 00 00 00 00 eb ca                                ......
	rel 9+4 t=R_TLS_LE TLS+0
	rel 30+4 t=R_ADDR send..stmp_0+0
	rel 39+4 t=R_CALL runtime.chansend1+0
	rel 48+4 t=R_CALL runtime.morestack_noctxt+0
send.SendPoint STEXT size=52 align=0x0 args=0x14 locals=0x8 funcid=0x0
	0x0000 00000 (send/send.go:34)	TEXT	send.SendPoint(SB), NOFRAME|ABIInternal, $8-20
	0x0000 00000 (send/send.go:34)	MOVL	TLS, CX
	0x0007 00007 (send/send.go:34)	PCDATA	$0, $-2
	0x0007 00007 (send/send.go:34)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (send/send.go:34)	PCDATA	$0, $-1
	0x000d 00013 (send/send.go:34)	CMPL	SP, 8(CX)
	0x0010 00016 (send/send.go:34)	PCDATA	$0, $-2
	0x0010 00016 (send/send.go:34)	JLS	45
	0x0012 00018 (send/send.go:34)	PCDATA	$0, $-1
	0x0012 00018 (send/send.go:34)	SUBL	$8, SP
	0x0015 00021 (send/send.go:34)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (send/send.go:34)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (send/send.go:34)	FUNCDATA	$5, send.SendPoint.arginfo1(SB)
	0x0015 00021 (send/send.go:35)	MOVL	send.c+12(SP), AX
	0x0019 00025 (send/send.go:35)	MOVL	AX, (SP)
	0x001c 00028 (send/send.go:35)	LEAL	send.p+16(SP), AX
	0x0020 00032 (send/send.go:35)	MOVL	AX, 4(SP)
	0x0024 00036 (send/send.go:35)	PCDATA	$1, $1
	0x0024 00036 (send/send.go:35)	CALL	runtime.chansend1(SB)
	0x0029 00041 (send/send.go:36)	ADDL	$8, SP
	0x002c 00044 (send/send.go:36)	RET
	0x002d 00045 (send/send.go:36)	NOP
	0x002d 00045 (send/send.go:34)	PCDATA	$1, $-1
	0x002d 00045 (send/send.go:34)	PCDATA	$0, $-2
	0x002d 00045 (send/send.go:34)	CALL	runtime.morestack_noctxt(SB)
	0x0032 00050 (send/send.go:34)	PCDATA	$0, $-1
	0x0032 00050 (send/send.go:34)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 1b 83 ec 08 8b 44 24 0c 89 04 24 8d 44 24 10  v.....D$...$.D$.
	0x0020 89 44 24 04 e8 00 00 00 00 83 c4 08 c3 e8 00 00  .D$.............
	0x0030 00 00 eb cc                                      ....
	rel 9+4 t=R_TLS_LE TLS+0
	rel 37+4 t=R_CALL runtime.chansend1+0
	rel 46+4 t=R_CALL runtime.morestack_noctxt+0
send.TrySend STEXT size=83 align=0x0 args=0xc locals=0x10 funcid=0x0
	0x0000 00000 (send/send.go:43)	TEXT	send.TrySend(SB), NOFRAME|ABIInternal, $16-12
	0x0000 00000 (send/send.go:43)	MOVL	TLS, CX
	0x0007 00007 (send/send.go:43)	PCDATA	$0, $-2
	0x0007 00007 (send/send.go:43)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (send/send.go:43)	PCDATA	$0, $-1
	0x000d 00013 (send/send.go:43)	CMPL	SP, 8(CX)
	0x0010 00016 (send/send.go:43)	PCDATA	$0, $-2
	0x0010 00016 (send/send.go:43)	JLS	76
	0x0012 00018 (send/send.go:43)	PCDATA	$0, $-1
	0x0012 00018 (send/send.go:43)	SUBL	$16, SP
	0x0015 00021 (send/send.go:43)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0015 00021 (send/send.go:43)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0015 00021 (send/send.go:43)	FUNCDATA	$5, send.TrySend.arginfo1(SB)
	0x0015 00021 (send/send.go:45)	MOVL	send.v+24(SP), AX
	0x0019 00025 (send/send.go:45)	MOVL	AX, send..autotmp_4+12(SP)
	0x001d 00029 (send/send.go:45)	MOVL	send.c+20(SP), AX
	0x0021 00033 (send/send.go:45)	MOVL	AX, (SP)
	0x0024 00036 (send/send.go:45)	LEAL	send..autotmp_4+12(SP), AX
	0x0028 00040 (send/send.go:45)	MOVL	AX, 4(SP)
	0x002c 00044 (send/send.go:45)	PCDATA	$1, $1
	0x002c 00044 (send/send.go:45)	CALL	runtime.selectnbsend(SB)
	0x0031 00049 (send/send.go:45)	MOVBLZX	8(SP), AX
	0x0036 00054 (send/send.go:45)	TESTB	AX, AX
	0x0038 00056 (send/send.go:45)	JEQ	67
	0x003a 00058 (send/send.go:46)	MOVB	$1, send.~r0+28(SP)
	0x003f 00063 (send/send.go:46)	ADDL	$16, SP
	0x0042 00066 (send/send.go:46)	RET
	0x0043 00067 (send/send.go:48)	MOVB	$0, send.~r0+28(SP)
	0x0048 00072 (send/send.go:48)	ADDL	$16, SP
	0x004b 00075 (send/send.go:48)	RET
	0x004c 00076 (send/send.go:48)	NOP
	0x004c 00076 (send/send.go:43)	PCDATA	$1, $-1
	0x004c 00076 (send/send.go:43)	PCDATA	$0, $-2
	0x004c 00076 (send/send.go:43)	CALL	runtime.morestack_noctxt(SB)
	0x0051 00081 (send/send.go:43)	PCDATA	$0, $-1
	0x0051 00081 (send/send.go:43)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 3a 83 ec 10 8b 44 24 18 89 44 24 0c 8b 44 24  v:....D$..D$..D$
	0x0020 14 89 04 24 8d 44 24 0c 89 44 24 04 e8 00 00 00  ...$.D$..D$.....
	0x0030 00 0f b6 44 24 08 84 c0 74 09 c6 44 24 1c 01 83  ...D$...t..D$...
	0x0040 c4 10 c3 c6 44 24 1c 00 83 c4 10 c3 e8 00 00 00  ....D$..........
	0x0050 00 eb ad                                         ...
	rel 9+4 t=R_TLS_LE TLS+0
	rel 45+4 t=R_CALL runtime.selectnbsend+0
	rel 77+4 t=R_CALL runtime.morestack_noctxt+0
send.MakeAndSend STEXT size=76 align=0x0 args=0x0 locals=0xc funcid=0x0
	0x0000 00000 (send/send.go:57)	TEXT	send.MakeAndSend(SB), NOFRAME|ABIInternal, $12-0
	0x0000 00000 (send/send.go:57)	MOVL	TLS, CX
	0x0007 00007 (send/send.go:57)	PCDATA	$0, $-2
	0x0007 00007 (send/send.go:57)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (send/send.go:57)	PCDATA	$0, $-1
	0x000d 00013 (send/send.go:57)	CMPL	SP, 8(CX)
	0x0010 00016 (send/send.go:57)	PCDATA	$0, $-2
	0x0010 00016 (send/send.go:57)	JLS	69
	0x0012 00018 (send/send.go:57)	PCDATA	$0, $-1
	0x0012 00018 (send/send.go:57)	SUBL	$12, SP
	0x0015 00021 (send/send.go:57)	FUNCDATA	$0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0015 00021 (send/send.go:57)	FUNCDATA	$1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
	0x0015 00021 (send/send.go:58)	LEAL	type:chan int(SB), AX
	0x001b 00027 (send/send.go:58)	MOVL	AX, (SP)
	0x001e 00030 (send/send.go:58)	MOVL	$1, 4(SP)
	0x0026 00038 (send/send.go:58)	PCDATA	$1, $0
	0x0026 00038 (send/send.go:58)	CALL	runtime.makechan(SB)
	0x002b 00043 (send/send.go:58)	MOVL	8(SP), AX
	0x002f 00047 (send/send.go:59)	MOVL	AX, (SP)
	0x0032 00050 (send/send.go:59)	LEAL	send..stmp_1(SB), AX
	0x0038 00056 (send/send.go:59)	MOVL	AX, 4(SP)
	0x003c 00060 (send/send.go:59)	CALL	runtime.chansend1(SB)
	0x0041 00065 (send/send.go:60)	ADDL	$12, SP
	0x0044 00068 (send/send.go:60)	RET
	0x0045 00069 (send/send.go:60)	NOP
	0x0045 00069 (send/send.go:57)	PCDATA	$1, $-1
	0x0045 00069 (send/send.go:57)	PCDATA	$0, $-2
	0x0045 00069 (send/send.go:57)	CALL	runtime.morestack_noctxt(SB)
	0x004a 00074 (send/send.go:57)	PCDATA	$0, $-1
	0x004a 00074 (send/send.go:57)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 33 83 ec 0c 8d 05 00 00 00 00 89 04 24 c7 44  v3...........$.D
	0x0020 24 04 01 00 00 00 e8 00 00 00 00 8b 44 24 08 89  $...........D$..
	0x0030 04 24 8d 05 00 00 00 00 89 44 24 04 e8 00 00 00  .$.......D$.....
	0x0040 00 83 c4 0c c3 e8 00 00 00 00 eb b4              ............
	rel 9+4 t=R_TLS_LE TLS+0
	rel 23+4 t=R_ADDR type:chan int+0
	rel 39+4 t=R_CALL runtime.makechan+0
	rel 52+4 t=R_ADDR send..stmp_1+0
	rel 61+4 t=R_CALL runtime.chansend1+0
	rel 70+4 t=R_CALL runtime.morestack_noctxt+0
send..stmp_0 SRODATA static size=4 align=0x4
	0x0000 2a 00 00 00                                      *...
send..stmp_1 SRODATA static size=4 align=0x4
	0x0000 2a 00 00 00                                      *...
