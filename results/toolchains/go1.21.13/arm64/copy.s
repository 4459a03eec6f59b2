copy.Word STEXT size=80 args=0x8 locals=0x28 funcid=0x0 align=0x0
	0x0000 00000 (copy/copy.go:17)	TEXT	copy.Word(SB), ABIInternal, $48-8
	0x0000 00000 (copy/copy.go:17)	MOVD	16(g), R16
	0x0004 00004 (copy/copy.go:17)	PCDATA	$0, $-2
	0x0004 00004 (copy/copy.go:17)	CMP	R16, RSP
	0x0008 00008 (copy/copy.go:17)	BLS	56
	0x000c 00012 (copy/copy.go:17)	PCDATA	$0, $-1
	0x000c 00012 (copy/copy.go:17)	MOVD.W	R30, -48(RSP)
	0x0010 00016 (copy/copy.go:17)	MOVD	R29, -8(RSP)
	0x0014 00020 (copy/copy.go:17)	SUB	$8, RSP, R29
	0x0018 00024 (copy/copy.go:17)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0018 00024 (copy/copy.go:17)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0018 00024 (copy/copy.go:17)	FUNCDATA	$5, copy.Word.arginfo1(SB)
	0x0018 00024 (copy/copy.go:17)	FUNCDATA	$6, copy.Word.argliveinfo(SB)
	0x0018 00024 (copy/copy.go:17)	PCDATA	$3, $1
	0x0018 00024 (copy/copy.go:18)	MOVD	ZR, copy..autotmp_3-8(SP)
	0x001c 00028 (copy/copy.go:18)	MOVD	$copy..autotmp_3-8(SP), R1
	0x0020 00032 (copy/copy.go:18)	PCDATA	$1, $1
	0x0020 00032 (copy/copy.go:18)	CALL	runtime.chanrecv1(SB)
	0x0024 00036 (copy/copy.go:18)	MOVD	copy..autotmp_3-8(SP), R2
	0x0028 00040 (copy/copy.go:19)	ADD	$1, R2, R0
	0x002c 00044 (copy/copy.go:19)	LDP	-8(RSP), (R29, R30)
	0x0030 00048 (copy/copy.go:19)	ADD	$48, RSP
	0x0034 00052 (copy/copy.go:19)	RET	(R30)
	0x0038 00056 (copy/copy.go:19)	NOP
	0x0038 00056 (copy/copy.go:17)	PCDATA	$1, $-1
	0x0038 00056 (copy/copy.go:17)	PCDATA	$0, $-2
	0x0038 00056 (copy/copy.go:17)	MOVD	R0, 8(RSP)
	0x003c 00060 (copy/copy.go:17)	MOVD	R30, R3
	0x0040 00064 (copy/copy.go:17)	CALL	runtime.morestack_noctxt(SB)
	0x0044 00068 (copy/copy.go:17)	MOVD	8(RSP), R0
	0x0048 00072 (copy/copy.go:17)	PCDATA	$0, $-1
	0x0048 00072 (copy/copy.go:17)	JMP	0
	0x0000 90 0b 40 f9 ff 63 30 eb 89 01 00 54 fe 0f 1d f8  ..@..c0....T....
	0x0010 fd 83 1f f8 fd 23 00 d1 ff 13 00 f9 e1 83 00 91  .....#..........
	0x0020 00 00 00 94 e2 13 40 f9 40 04 00 91 fd fb 7f a9  ......@.@.......
	0x0030 ff c3 00 91 c0 03 5f d6 e0 07 00 f9 e3 03 1e aa  ......_.........
	0x0040 00 00 00 94 e0 07 40 f9 ee ff ff 17 00 00 00 00  ......@.........
	rel 32+4 t=9 runtime.chanrecv1+0
	rel 64+4 t=9 runtime.morestack_noctxt+0
copy.Large STEXT size=192 args=0x8 locals=0x21e8 funcid=0x0 align=0x0
	0x0000 00000 (copy/copy.go:23)	TEXT	copy.Large(SB), ABIInternal, $8688-8
	0x0000 00000 (copy/copy.go:23)	MOVD	16(g), R16
	0x0004 00004 (copy/copy.go:23)	PCDATA	$0, $-2
	0x0004 00004 (copy/copy.go:23)	SUBS	$8560, RSP, R17
	0x000c 00012 (copy/copy.go:23)	BLO	160
	0x0010 00016 (copy/copy.go:23)	CMP	R16, R17
	0x0014 00020 (copy/copy.go:23)	BLS	160
	0x0018 00024 (copy/copy.go:23)	PCDATA	$0, $-1
	0x0018 00024 (copy/copy.go:23)	PCDATA	$0, $-3
	0x0018 00024 (copy/copy.go:23)	SUB	$8688, RSP, R20
	0x0020 00032 (copy/copy.go:23)	PCDATA	$0, $-1
	0x0020 00032 (copy/copy.go:23)	STP	(R29, R30), -8(R20)
	0x0024 00036 (copy/copy.go:23)	PCDATA	$0, $-2
	0x0024 00036 (copy/copy.go:23)	MOVD	R20, RSP
	0x0028 00040 (copy/copy.go:23)	PCDATA	$0, $-1
	0x0028 00040 (copy/copy.go:23)	SUB	$8, RSP, R29
	0x002c 00044 (copy/copy.go:23)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x002c 00044 (copy/copy.go:23)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x002c 00044 (copy/copy.go:23)	FUNCDATA	$5, copy.Large.arginfo1(SB)
	0x002c 00044 (copy/copy.go:23)	FUNCDATA	$6, copy.Large.argliveinfo(SB)
	0x002c 00044 (copy/copy.go:23)	PCDATA	$3, $1
	0x002c 00044 (copy/copy.go:24)	MOVD	$copy..autotmp_2-4321(SP), R16
	0x0034 00052 (copy/copy.go:24)	MOVD	$copy..autotmp_2-17(SP), R2
	0x003c 00060 (copy/copy.go:24)	STP.P	(ZR, ZR), 16(R16)
	0x0040 00064 (copy/copy.go:24)	CMP	R2, R16
	0x0044 00068 (copy/copy.go:24)	BLE	60
	0x0048 00072 (copy/copy.go:24)	MOVD	ZR, copy..autotmp_2-8(SP)
	0x004c 00076 (copy/copy.go:24)	MOVD	$copy..autotmp_2-4321(SP), R1
	0x0054 00084 (copy/copy.go:24)	PCDATA	$1, $1
	0x0054 00084 (copy/copy.go:24)	CALL	runtime.chanrecv1(SB)
	0x0058 00088 (copy/copy.go:24)	MOVD	$copy.v-8642(SP), R17
	0x005c 00092 (copy/copy.go:24)	MOVD	$copy..autotmp_2-4321(SP), R16
	0x0064 00100 (copy/copy.go:24)	MOVD	$copy..autotmp_2-17(SP), R2
	0x006c 00108 (copy/copy.go:24)	PCDATA	$0, $-2
	0x006c 00108 (copy/copy.go:24)	LDP.P	16(R16), (R25, R27)
	0x0070 00112 (copy/copy.go:24)	STP.P	(R25, R27), 16(R17)
	0x0074 00116 (copy/copy.go:24)	PCDATA	$0, $-1
	0x0074 00116 (copy/copy.go:24)	CMP	R2, R16
	0x0078 00120 (copy/copy.go:24)	BLE	108
	0x007c 00124 (copy/copy.go:24)	MOVD	copy..autotmp_2-8(SP), R2
	0x0080 00128 (copy/copy.go:24)	PCDATA	$0, $-4
	0x0080 00128 (copy/copy.go:24)	MOVD	R2, copy.v-4329(SP)
	0x0088 00136 (copy/copy.go:24)	PCDATA	$0, $-1
	0x0088 00136 (copy/copy.go:25)	MOVD	$copy.v-8642(SP), R0
	0x008c 00140 (copy/copy.go:25)	CALL	copy.see(SB)
	0x0090 00144 (copy/copy.go:26)	LDP	-8(RSP), (R29, R30)
	0x0094 00148 (copy/copy.go:26)	PCDATA	$0, $-3
	0x0094 00148 (copy/copy.go:26)	ADD	$8688, RSP
	0x009c 00156 (copy/copy.go:26)	PCDATA	$0, $-1
	0x009c 00156 (copy/copy.go:26)	RET	(R30)
	0x00a0 00160 (copy/copy.go:26)	NOP
	0x00a0 00160 (copy/copy.go:23)	PCDATA	$1, $-1
	0x00a0 00160 (copy/copy.go:23)	PCDATA	$0, $-2
	0x00a0 00160 (copy/copy.go:23)	MOVD	R0, 8(RSP)
	0x00a4 00164 (copy/copy.go:23)	MOVD	R30, R3
	0x00a8 00168 (copy/copy.go:23)	CALL	runtime.morestack_noctxt(SB)
	0x00ac 00172 (copy/copy.go:23)	MOVD	8(RSP), R0
	0x00b0 00176 (copy/copy.go:23)	PCDATA	$0, $-1
	0x00b0 00176 (copy/copy.go:23)	JMP	0
	0x00b4 00180 (copy/copy.go:23)	WORD	$4351
	0x0000 90 0b 40 f9 1b 2e 84 d2 f1 63 3b eb a3 04 00 54  ..@......c;....T
	0x0010 3f 02 10 eb 69 04 00 54 1b 3e 84 d2 f4 63 3b cb  ?...i..T.>...c;.
	0x0020 9d fa 3f a9 9f 02 00 91 fd 23 00 d1 f0 07 40 91  ..?......#....@.
	0x0030 10 1e 04 91 e2 0b 40 91 42 5c 07 91 1f 7e 81 a8  ......@.B\...~..
	0x0040 1f 02 02 eb cd ff ff 54 ff f3 10 f9 e1 07 40 91  .......T......@.
	0x0050 21 1c 04 91 00 00 00 94 f1 9b 00 91 f0 07 40 91  !.............@.
	0x0060 10 1e 04 91 e2 0b 40 91 42 5c 07 91 19 6e c1 a8  ......@.B\...n..
	0x0070 39 6e 81 a8 1f 02 02 eb ad ff ff 54 e2 f3 50 f9  9n.........T..P.
	0x0080 bb 01 00 18 e2 6b 3b f8 e0 9b 00 91 00 00 00 94  .....k;.........
	0x0090 fd fb 7f a9 1b 3e 84 d2 ff 63 3b 8b c0 03 5f d6  .....>...c;..._.
	0x00a0 e0 07 00 f9 e3 03 1e aa 00 00 00 94 e0 07 40 f9  ..............@.
	0x00b0 d4 ff ff 17 ff 10 00 00 00 00 00 00 00 00 00 00  ................
	rel 84+4 t=9 runtime.chanrecv1+0
	rel 140+4 t=9 copy.see+0
	rel 168+4 t=9 runtime.morestack_noctxt+0
