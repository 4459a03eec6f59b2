ring.Remainder STEXT size=55 args=0xc locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (ring/ring.go:16)	TEXT	ring.Remainder(SB), NOFRAME|ABIInternal, $0-12
	0x0000 00000 (ring/ring.go:16)	MOVL	TLS, CX
	0x0007 00007 (ring/ring.go:16)	PCDATA	$0, $-2
	0x0007 00007 (ring/ring.go:16)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (ring/ring.go:16)	PCDATA	$0, $-1
	0x000d 00013 (ring/ring.go:16)	CMPL	SP, 8(CX)
	0x0010 00016 (ring/ring.go:16)	PCDATA	$0, $-2
	0x0010 00016 (ring/ring.go:16)	JLS	48
	0x0012 00018 (ring/ring.go:16)	PCDATA	$0, $-1
	0x0012 00018 (ring/ring.go:16)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0012 00018 (ring/ring.go:16)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0012 00018 (ring/ring.go:16)	FUNCDATA	$5, ring.Remainder.arginfo1(SB)
	0x0012 00018 (ring/ring.go:17)	MOVL	ring.n+8(SP), CX
	0x0016 00022 (ring/ring.go:17)	TESTL	CX, CX
	0x0018 00024 (ring/ring.go:17)	JEQ	42
	0x001a 00026 (ring/ring.go:17)	MOVL	ring.x+4(SP), DX
	0x001e 00030 (ring/ring.go:17)	LEAL	1(DX), AX
	0x0021 00033 (ring/ring.go:17)	XORL	DX, DX
	0x0023 00035 (ring/ring.go:17)	DIVL	CX
	0x0025 00037 (ring/ring.go:17)	MOVL	DX, ring.~r0+12(SP)
	0x0029 00041 (ring/ring.go:17)	RET
	0x002a 00042 (ring/ring.go:17)	PCDATA	$1, $0
	0x002a 00042 (ring/ring.go:17)	CALL	runtime.panicdivide(SB)
	0x002f 00047 (ring/ring.go:17)	XCHGL	AX, AX
	0x0030 00048 (ring/ring.go:17)	NOP
	0x0030 00048 (ring/ring.go:16)	PCDATA	$1, $-1
	0x0030 00048 (ring/ring.go:16)	PCDATA	$0, $-2
	0x0030 00048 (ring/ring.go:16)	CALL	runtime.morestack_noctxt(SB)
	0x0035 00053 (ring/ring.go:16)	PCDATA	$0, $-1
	0x0035 00053 (ring/ring.go:16)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 1e 8b 4c 24 08 85 c9 74 10 8b 54 24 04 8d 42  v..L$...t..T$..B
	0x0020 01 31 d2 f7 f1 89 54 24 0c c3 e8 00 00 00 00 90  .1....T$........
	0x0030 e8 00 00 00 00 eb c9                             .......
	rel 9+4 t=R_TLS_LE TLS+0
	rel 43+4 t=R_CALL runtime.panicdivide+0
	rel 49+4 t=R_CALL runtime.morestack_noctxt+0
ring.Mask STEXT size=42 args=0xc locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (ring/ring.go:21)	TEXT	ring.Mask(SB), NOFRAME|ABIInternal, $0-12
	0x0000 00000 (ring/ring.go:21)	MOVL	TLS, CX
	0x0007 00007 (ring/ring.go:21)	PCDATA	$0, $-2
	0x0007 00007 (ring/ring.go:21)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (ring/ring.go:21)	PCDATA	$0, $-1
	0x000d 00013 (ring/ring.go:21)	CMPL	SP, 8(CX)
	0x0010 00016 (ring/ring.go:21)	PCDATA	$0, $-2
	0x0010 00016 (ring/ring.go:21)	JLS	35
	0x0012 00018 (ring/ring.go:21)	PCDATA	$0, $-1
	0x0012 00018 (ring/ring.go:21)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0012 00018 (ring/ring.go:21)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0012 00018 (ring/ring.go:21)	FUNCDATA	$5, ring.Mask.arginfo1(SB)
	0x0012 00018 (ring/ring.go:22)	MOVL	ring.x+4(SP), AX
	0x0016 00022 (ring/ring.go:22)	INCL	AX
	0x0017 00023 (ring/ring.go:22)	MOVL	ring.n+8(SP), CX
	0x001b 00027 (ring/ring.go:22)	DECL	CX
	0x001c 00028 (ring/ring.go:22)	ANDL	CX, AX
	0x001e 00030 (ring/ring.go:22)	MOVL	AX, ring.~r0+12(SP)
	0x0022 00034 (ring/ring.go:22)	RET
	0x0023 00035 (ring/ring.go:22)	NOP
	0x0023 00035 (ring/ring.go:21)	PCDATA	$1, $-1
	0x0023 00035 (ring/ring.go:21)	PCDATA	$0, $-2
	0x0023 00035 (ring/ring.go:21)	CALL	runtime.morestack_noctxt(SB)
	0x0028 00040 (ring/ring.go:21)	PCDATA	$0, $-1
	0x0028 00040 (ring/ring.go:21)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 11 8b 44 24 04 40 8b 4c 24 08 49 21 c8 89 44  v..D$.@.L$.I!..D
	0x0020 24 0c c3 e8 00 00 00 00 eb d6                    $.........
	rel 9+4 t=R_TLS_LE TLS+0
	rel 36+4 t=R_CALL runtime.morestack_noctxt+0
ring.Reset STEXT size=45 args=0xc locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (ring/ring.go:26)	TEXT	ring.Reset(SB), NOFRAME|ABIInternal, $0-12
	0x0000 00000 (ring/ring.go:26)	MOVL	TLS, CX
	0x0007 00007 (ring/ring.go:26)	PCDATA	$0, $-2
	0x0007 00007 (ring/ring.go:26)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (ring/ring.go:26)	PCDATA	$0, $-1
	0x000d 00013 (ring/ring.go:26)	CMPL	SP, 8(CX)
	0x0010 00016 (ring/ring.go:26)	PCDATA	$0, $-2
	0x0010 00016 (ring/ring.go:26)	JLS	38
	0x0012 00018 (ring/ring.go:26)	PCDATA	$0, $-1
	0x0012 00018 (ring/ring.go:26)	FUNCDATA	$0, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0012 00018 (ring/ring.go:26)	FUNCDATA	$1, gclocals·FzY36IO2mY0y4dZ1+Izd/w==(SB)
	0x0012 00018 (ring/ring.go:26)	FUNCDATA	$5, ring.Reset.arginfo1(SB)
	0x0012 00018 (ring/ring.go:27)	MOVL	ring.x+4(SP), AX
	0x0016 00022 (ring/ring.go:27)	INCL	AX
	0x0017 00023 (ring/ring.go:28)	MOVL	ring.n+8(SP), CX
	0x001b 00027 (ring/ring.go:28)	CMPL	CX, AX
	0x001d 00029 (ring/ring.go:28)	JNE	33
	0x001f 00031 (ring/ring.go:28)	XORL	AX, AX
	0x0021 00033 (ring/ring.go:31)	MOVL	AX, ring.~r0+12(SP)
	0x0025 00037 (ring/ring.go:31)	RET
	0x0026 00038 (ring/ring.go:31)	NOP
	0x0026 00038 (ring/ring.go:26)	PCDATA	$1, $-1
	0x0026 00038 (ring/ring.go:26)	PCDATA	$0, $-2
	0x0026 00038 (ring/ring.go:26)	CALL	runtime.morestack_noctxt(SB)
	0x002b 00043 (ring/ring.go:26)	PCDATA	$0, $-1
	0x002b 00043 (ring/ring.go:26)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 14 8b 44 24 04 40 8b 4c 24 08 39 c1 75 02 31  v..D$.@.L$.9.u.1
	0x0020 c0 89 44 24 0c c3 e8 00 00 00 00 eb d3           ..D$.........
	rel 9+4 t=R_TLS_LE TLS+0
	rel 39+4 t=R_CALL runtime.morestack_noctxt+0
