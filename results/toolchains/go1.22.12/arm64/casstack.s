casstack.Exchange STEXT size=64 args=0x18 locals=0x0 funcid=0x0 align=0x0 leaf
	0x0000 00000 (casstack/casstack.go:54)	TEXT	casstack.Exchange(SB), LEAF|NOFRAME|ABIInternal, $0-24
	0x0000 00000 (casstack/casstack.go:54)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0000 00000 (casstack/casstack.go:54)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0000 00000 (casstack/casstack.go:54)	FUNCDATA	$5, casstack.Exchange.arginfo1(SB)
	0x0000 00000 (casstack/casstack.go:54)	FUNCDATA	$6, casstack.Exchange.argliveinfo(SB)
	0x0000 00000 (casstack/casstack.go:54)	PCDATA	$3, $1
	0x0000 00000 (casstack/casstack.go:54)	PCDATA	$0, $-3
	0x0000 00000 (casstack/casstack.go:55)	MOVBU	runtime.arm64HasATOMICS(SB), R3
	0x0008 00008 (casstack/casstack.go:55)	PCDATA	$0, $-1
	0x0008 00008 (casstack/casstack.go:55)	TBZ	$0, R3, 32
	0x000c 00012 (casstack/casstack.go:55)	PCDATA	$0, $-2
	0x000c 00012 (casstack/casstack.go:55)	MOVD	R1, R27
	0x0010 00016 (casstack/casstack.go:55)	CASALD	R27, (R0), R2
	0x0014 00020 (casstack/casstack.go:55)	CMP	R1, R27
	0x0018 00024 (casstack/casstack.go:55)	CSET	EQ, R3
	0x001c 00028 (casstack/casstack.go:55)	PCDATA	$0, $-1
	0x001c 00028 (casstack/casstack.go:55)	JMP	56
	0x0020 00032 (casstack/casstack.go:55)	PCDATA	$0, $-2
	0x0020 00032 (casstack/casstack.go:55)	LDAXR	(R0), R27
	0x0024 00036 (casstack/casstack.go:55)	CMP	R1, R27
	0x0028 00040 (casstack/casstack.go:55)	BNE	52
	0x002c 00044 (casstack/casstack.go:55)	STLXR	R2, (R0), R27
	0x0030 00048 (casstack/casstack.go:55)	CBNZ	R27, 32
	0x0034 00052 (casstack/casstack.go:55)	CSET	EQ, R3
	0x0038 00056 (casstack/casstack.go:55)	PCDATA	$0, $-1
	0x0038 00056 (casstack/casstack.go:55)	MOVD	R3, R0
	0x003c 00060 (casstack/casstack.go:55)	RET	(R30)
	0x0000 1b 00 00 90 63 03 40 39 c3 00 00 36 fb 03 01 aa  ....c.@9...6....
	0x0010 02 fc fb c8 7f 03 01 eb e3 17 9f 9a 07 00 00 14  ................
	0x0020 1b fc 5f c8 7f 03 01 eb 61 00 00 54 02 fc 1b c8  .._.....a..T....
	0x0030 9b ff ff b5 e3 17 9f 9a e0 03 03 aa c0 03 5f d6  .............._.
	rel 0+8 t=R_ARM64_PCREL_LDST8 runtime.arm64HasATOMICS+0
