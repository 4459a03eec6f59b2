casstack.Exchange STEXT size=68 args=0x10 locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (casstack/casstack.go:54)	TEXT	casstack.Exchange(SB), ABIInternal, $16-16
	0x0000 00000 (casstack/casstack.go:54)	MOVW	8(g), R1
	0x0004 00004 (casstack/casstack.go:54)	PCDATA	$0, $-2
	0x0004 00004 (casstack/casstack.go:54)	CMP	R1, R13
	0x0008 00008 (casstack/casstack.go:54)	BLS	56
	0x000c 00012 (casstack/casstack.go:54)	PCDATA	$0, $-1
	0x000c 00012 (casstack/casstack.go:54)	MOVW.W	R14, -20(R13)
	0x0010 00016 (casstack/casstack.go:54)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0010 00016 (casstack/casstack.go:54)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0010 00016 (casstack/casstack.go:54)	FUNCDATA	$5, casstack.Exchange.arginfo1(SB)
	0x0010 00016 (casstack/casstack.go:55)	MOVW	casstack.head(FP), R0
	0x0014 00020 (casstack/casstack.go:55)	MOVW	R0, 4(R13)
	0x0018 00024 (casstack/casstack.go:55)	MOVW	casstack.known+4(FP), R0
	0x001c 00028 (casstack/casstack.go:55)	MOVW	R0, 8(R13)
	0x0020 00032 (casstack/casstack.go:55)	MOVW	casstack.after+8(FP), R0
	0x0024 00036 (casstack/casstack.go:55)	MOVW	R0, 12(R13)
	0x0028 00040 (casstack/casstack.go:55)	PCDATA	$1, $1
	0x0028 00040 (casstack/casstack.go:55)	CALL	sync/atomic.CompareAndSwapUintptr(SB)
	0x002c 00044 (casstack/casstack.go:55)	MOVBU	16(R13), R0
	0x0030 00048 (casstack/casstack.go:55)	MOVB	R0, casstack.~r0+12(FP)
	0x0034 00052 (casstack/casstack.go:55)	MOVW.P	20(R13), R15
	0x0038 00056 (casstack/casstack.go:55)	NOP
	0x0038 00056 (casstack/casstack.go:54)	PCDATA	$1, $-1
	0x0038 00056 (casstack/casstack.go:54)	PCDATA	$0, $-2
	0x0038 00056 (casstack/casstack.go:54)	MOVW	R14, R3
	0x003c 00060 (casstack/casstack.go:54)	CALL	runtime.morestack_noctxt(SB)
	0x0040 00064 (casstack/casstack.go:54)	PCDATA	$0, $-1
	0x0040 00064 (casstack/casstack.go:54)	JMP	0
	0x0000 08 10 9a e5 01 00 5d e1 0a 00 00 9a 14 e0 2d e5  ......].......-.
	0x0010 18 00 9d e5 04 00 8d e5 1c 00 9d e5 08 00 8d e5  ................
	0x0020 20 00 9d e5 0c 00 8d e5 00 00 00 eb 10 00 dd e5   ...............
	0x0030 24 00 cd e5 14 f0 9d e4 0e 30 a0 e1 00 00 00 eb  $........0......
	0x0040 ee ff ff ea                                      ....
	rel 40+4 t=8 sync/atomic.CompareAndSwapUintptr+ebfffffe
	rel 60+4 t=8 runtime.morestack_noctxt+ebfffffe
