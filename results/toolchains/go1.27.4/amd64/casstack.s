casstack.Exchange STEXT nosplit size=15 align=0x0 args=0x18 locals=0x0 funcid=0x0
	0x0000 00000 (casstack/casstack.go:54)	TEXT	casstack.Exchange(SB), NOSPLIT|NOFRAME|ABIInternal, $0-24
	0x0000 00000 (casstack/casstack.go:54)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0000 00000 (casstack/casstack.go:54)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0000 00000 (casstack/casstack.go:54)	FUNCDATA	$5, casstack.Exchange.arginfo1(SB)
	0x0000 00000 (casstack/casstack.go:54)	FUNCDATA	$6, casstack.Exchange.argliveinfo(SB)
	0x0000 00000 (casstack/casstack.go:54)	PCDATA	$3, $1
	0x0000 00000 (casstack/casstack.go:55)	MOVQ	AX, DX
	0x0003 00003 (casstack/casstack.go:55)	MOVQ	BX, AX
	0x0006 00006 (casstack/casstack.go:55)	LOCK
	0x0007 00007 (casstack/casstack.go:55)	CMPXCHGQ	CX, (DX)
	0x000b 00011 (casstack/casstack.go:55)	SETEQ	AL
	0x000e 00014 (casstack/casstack.go:55)	RET
	0x0000 48 89 c2 48 89 d8 f0 48 0f b1 0a 0f 94 c0 c3     H..H...H.......
