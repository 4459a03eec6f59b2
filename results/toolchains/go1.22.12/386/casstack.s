casstack.Exchange STEXT size=69 args=0x10 locals=0x10 funcid=0x0 align=0x0
	0x0000 00000 (casstack/casstack.go:54)	TEXT	casstack.Exchange(SB), NOFRAME|ABIInternal, $16-16
	0x0000 00000 (casstack/casstack.go:54)	MOVL	TLS, CX
	0x0007 00007 (casstack/casstack.go:54)	PCDATA	$0, $-2
	0x0007 00007 (casstack/casstack.go:54)	MOVL	(CX)(TLS*2), CX
	0x000d 00013 (casstack/casstack.go:54)	PCDATA	$0, $-1
	0x000d 00013 (casstack/casstack.go:54)	CMPL	SP, 8(CX)
	0x0010 00016 (casstack/casstack.go:54)	PCDATA	$0, $-2
	0x0010 00016 (casstack/casstack.go:54)	JLS	62
	0x0012 00018 (casstack/casstack.go:54)	PCDATA	$0, $-1
	0x0012 00018 (casstack/casstack.go:54)	SUBL	$16, SP
	0x0015 00021 (casstack/casstack.go:54)	FUNCDATA	$0, gclocals·wgcWObbY2HYnK2SU/U22lA==(SB)
	0x0015 00021 (casstack/casstack.go:54)	FUNCDATA	$1, gclocals·J5F+7Qw7O7ve2QcWC7DpeQ==(SB)
	0x0015 00021 (casstack/casstack.go:54)	FUNCDATA	$5, casstack.Exchange.arginfo1(SB)
	0x0015 00021 (casstack/casstack.go:55)	MOVL	casstack.head+20(SP), AX
	0x0019 00025 (casstack/casstack.go:55)	MOVL	AX, (SP)
	0x001c 00028 (casstack/casstack.go:55)	MOVL	casstack.known+24(SP), AX
	0x0020 00032 (casstack/casstack.go:55)	MOVL	AX, 4(SP)
	0x0024 00036 (casstack/casstack.go:55)	MOVL	casstack.after+28(SP), AX
	0x0028 00040 (casstack/casstack.go:55)	MOVL	AX, 8(SP)
	0x002c 00044 (casstack/casstack.go:55)	PCDATA	$1, $1
	0x002c 00044 (casstack/casstack.go:55)	CALL	sync/atomic.CompareAndSwapUintptr(SB)
	0x0031 00049 (casstack/casstack.go:55)	MOVBLZX	12(SP), AX
	0x0036 00054 (casstack/casstack.go:55)	MOVB	AX, casstack.~r0+32(SP)
	0x003a 00058 (casstack/casstack.go:55)	ADDL	$16, SP
	0x003d 00061 (casstack/casstack.go:55)	RET
	0x003e 00062 (casstack/casstack.go:55)	NOP
	0x003e 00062 (casstack/casstack.go:54)	PCDATA	$1, $-1
	0x003e 00062 (casstack/casstack.go:54)	PCDATA	$0, $-2
	0x003e 00062 (casstack/casstack.go:54)	CALL	runtime.morestack_noctxt(SB)
	0x0043 00067 (casstack/casstack.go:54)	PCDATA	$0, $-1
	0x0043 00067 (casstack/casstack.go:54)	JMP	0
	0x0000 65 8b 0d 00 00 00 00 8b 89 00 00 00 00 3b 61 08  e............;a.
	0x0010 76 2c 83 ec 10 8b 44 24 14 89 04 24 8b 44 24 18  v,....D$...$.D$.
	0x0020 89 44 24 04 8b 44 24 1c 89 44 24 08 e8 00 00 00  .D$..D$..D$.....
	0x0030 00 0f b6 44 24 0c 88 44 24 20 83 c4 10 c3 e8 00  ...D$..D$ ......
	0x0040 00 00 00 eb bb                                   .....
	rel 9+4 t=R_TLS_LE TLS+0
	rel 45+4 t=R_CALL sync/atomic.CompareAndSwapUintptr+0
	rel 63+4 t=R_CALL runtime.morestack_noctxt+0
