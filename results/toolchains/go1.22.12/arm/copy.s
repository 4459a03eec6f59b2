copy.Word STEXT size=72 args=0x8 locals=0xc funcid=0x0 align=0x0
	0x0000 00000 (copy/copy.go:17)	TEXT	copy.Word(SB), ABIInternal, $12-8
	0x0000 00000 (copy/copy.go:17)	MOVW	8(g), R1
	0x0004 00004 (copy/copy.go:17)	PCDATA	$0, $-2
	0x0004 00004 (copy/copy.go:17)	CMP	R1, R13
	0x0008 00008 (copy/copy.go:17)	BLS	60
	0x000c 00012 (copy/copy.go:17)	PCDATA	$0, $-1
	0x000c 00012 (copy/copy.go:17)	MOVW.W	R14, -16(R13)
	0x0010 00016 (copy/copy.go:17)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (copy/copy.go:17)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (copy/copy.go:17)	FUNCDATA	$5, copy.Word.arginfo1(SB)
	0x0010 00016 (copy/copy.go:18)	MOVW	$0, R0
	0x0014 00020 (copy/copy.go:18)	MOVW	R0, copy..autotmp_3-4(SP)
	0x0018 00024 (copy/copy.go:18)	MOVW	copy.c(FP), R0
	0x001c 00028 (copy/copy.go:18)	MOVW	R0, 4(R13)
	0x0020 00032 (copy/copy.go:18)	MOVW	$copy..autotmp_3-4(SP), R0
	0x0024 00036 (copy/copy.go:18)	MOVW	R0, 8(R13)
	0x0028 00040 (copy/copy.go:18)	PCDATA	$1, $1
	0x0028 00040 (copy/copy.go:18)	CALL	runtime.chanrecv1(SB)
	0x002c 00044 (copy/copy.go:18)	MOVW	copy..autotmp_3-4(SP), R0
	0x0030 00048 (copy/copy.go:19)	ADD	$1, R0, R0
	0x0034 00052 (copy/copy.go:19)	MOVW	R0, copy.~r0+4(FP)
	0x0038 00056 (copy/copy.go:19)	MOVW.P	16(R13), R15
	0x003c 00060 (copy/copy.go:19)	NOP
	0x003c 00060 (copy/copy.go:17)	PCDATA	$1, $-1
	0x003c 00060 (copy/copy.go:17)	PCDATA	$0, $-2
	0x003c 00060 (copy/copy.go:17)	MOVW	R14, R3
	0x0040 00064 (copy/copy.go:17)	CALL	runtime.morestack_noctxt(SB)
	0x0044 00068 (copy/copy.go:17)	PCDATA	$0, $-1
	0x0044 00068 (copy/copy.go:17)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 0b 00 00 9a 10 e0 2d e5  ......].......-.
	0x0010 00 00 a0 e3 0c 00 8d e5 14 00 9d e5 04 00 8d e5  ................
	0x0020 0c 00 8d e2 08 00 8d e5 00 00 00 eb 0c 00 9d e5  ................
	0x0030 01 00 80 e2 18 00 8d e5 10 f0 9d e4 0e 30 a0 e1  .............0..
	0x0040 00 00 00 eb ed ff ff ea                          ........
	rel 40+4 t=R_CALLARM runtime.chanrecv1+ebfffffe
	rel 64+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
copy.Large STEXT size=180 args=0x4 locals=0x21cc funcid=0x0 align=0x0
	0x0000 00000 (copy/copy.go:23)	TEXT	copy.Large(SB), ABIInternal, $8652-4
	0x0000 00000 (copy/copy.go:23)	MOVW	8(g), R1
	0x0004 00004 (copy/copy.go:23)	PCDATA	$0, $-2
	0x0004 00004 (copy/copy.go:23)	SUB.S	$8528, R13, R2
	0x000c 00012 (copy/copy.go:23)	CMP.CS	R1, R2
	0x0010 00016 (copy/copy.go:23)	BLS	144
	0x0014 00020 (copy/copy.go:23)	PCDATA	$0, $-1
	0x0014 00020 (copy/copy.go:23)	MOVW.W	R14, -8656(R13)
	0x001c 00028 (copy/copy.go:23)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x001c 00028 (copy/copy.go:23)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x001c 00028 (copy/copy.go:23)	FUNCDATA	$5, copy.Large.arginfo1(SB)
	0x001c 00028 (copy/copy.go:24)	MOVW	$copy..autotmp_2-4321(SP), R1
	0x0024 00036 (copy/copy.go:24)	MOVW	$copy..autotmp_2-1(SP), R0
	0x002c 00044 (copy/copy.go:24)	MOVW	$0, R2
	0x0030 00048 (copy/copy.go:24)	MOVB.P	R2, 1(R1)
	0x0034 00052 (copy/copy.go:24)	CMP	R0, R1
	0x0038 00056 (copy/copy.go:24)	BLE	48
	0x003c 00060 (copy/copy.go:24)	MOVW	copy.c(FP), R2
	0x0044 00068 (copy/copy.go:24)	MOVW	R2, 4(R13)
	0x0048 00072 (copy/copy.go:24)	MOVW	$copy..autotmp_2-4321(SP), R2
	0x0050 00080 (copy/copy.go:24)	MOVW	R2, 8(R13)
	0x0054 00084 (copy/copy.go:24)	PCDATA	$1, $1
	0x0054 00084 (copy/copy.go:24)	CALL	runtime.chanrecv1(SB)
	0x0058 00088 (copy/copy.go:24)	MOVW	$copy.v-8642(SP), R2
	0x005c 00092 (copy/copy.go:24)	MOVW	$copy..autotmp_2-4321(SP), R1
	0x0064 00100 (copy/copy.go:24)	MOVW	$copy..autotmp_2-1(SP), R0
	0x006c 00108 (copy/copy.go:24)	MOVB.P	1(R1), R11
	0x0070 00112 (copy/copy.go:24)	MOVB.P	R11, 1(R2)
	0x0074 00116 (copy/copy.go:24)	CMP	R0, R1
	0x0078 00120 (copy/copy.go:24)	BLE	108
	0x007c 00124 (copy/copy.go:25)	MOVW	$copy.v-8642(SP), R0
	0x0080 00128 (copy/copy.go:25)	MOVW	R0, 4(R13)
	0x0084 00132 (copy/copy.go:25)	CALL	copy.see(SB)
	0x0088 00136 (copy/copy.go:26)	MOVW.P	8656(R13), R15
	0x0090 00144 (copy/copy.go:26)	NOP
	0x0090 00144 (copy/copy.go:23)	PCDATA	$1, $-1
	0x0090 00144 (copy/copy.go:23)	PCDATA	$0, $-2
	0x0090 00144 (copy/copy.go:23)	MOVW	R14, R3
	0x0094 00148 (copy/copy.go:23)	CALL	runtime.morestack_noctxt(SB)
	0x0098 00152 (copy/copy.go:23)	PCDATA	$0, $-1
	0x0098 00152 (copy/copy.go:23)	JMP	0
	0x009c 00156 (copy/copy.go:23)	JMP	0(PC)
	0x00a0 00160 (copy/copy.go:23)	WORD	$-8656
	0x00a4 00164 (copy/copy.go:23)	WORD	$4335
	0x00a8 00168 (copy/copy.go:23)	WORD	$8655
	0x00ac 00172 (copy/copy.go:23)	WORD	$8660
	0x00b0 00176 (copy/copy.go:23)	WORD	$8656
	0x0000 08 10 9a e5 50 b1 02 e3 0b 20 5d e0 01 00 52 21  ....P.... ]...R!
	0x0010 1e 00 00 9a 84 b0 9f e5 0b e0 ad e7 80 b0 9f e5  ................
	0x0020 0b 10 8d e0 7c b0 9f e5 0b 00 8d e0 00 20 a0 e3  ....|........ ..
	0x0030 01 20 c1 e4 00 00 51 e1 fc ff ff da 68 b0 9f e5  . ....Q.....h...
	0x0040 0b 20 9d e7 04 20 8d e5 54 b0 9f e5 0b 20 8d e0  . ... ..T.... ..
	0x0050 08 20 8d e5 00 00 00 eb 0e 20 8d e2 40 b0 9f e5  . ....... ..@...
	0x0060 0b 10 8d e0 3c b0 9f e5 0b 00 8d e0 d1 b0 d1 e0  ....<...........
	0x0070 01 b0 c2 e4 00 00 51 e1 fb ff ff da 0e 00 8d e2  ......Q.........
	0x0080 04 00 8d e5 00 00 00 eb 20 b0 9f e5 0b f0 9d e6  ........ .......
	0x0090 0e 30 a0 e1 00 00 00 eb d8 ff ff ea fe ff ff ea  .0..............
	0x00a0 30 de ff ff ef 10 00 00 cf 21 00 00 d4 21 00 00  0........!...!..
	0x00b0 d0 21 00 00                                      .!..
	rel 84+4 t=R_CALLARM runtime.chanrecv1+ebfffffe
	rel 132+4 t=R_CALLARM copy.see+ebfffffe
	rel 148+4 t=R_CALLARM runtime.morestack_noctxt+ebfffffe
