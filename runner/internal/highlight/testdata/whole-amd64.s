# probe
probe.Send STEXT size=62 args=0x10 locals=0x18 funcid=0x0 align=0x0
	0x0000 00000 (probe/probe.go:21)	TEXT	probe.Send(SB), ABIInternal, $24-16
	0x0000 00000 (probe/probe.go:21)	CMPQ	SP, 16(R14)
	0x0004 00004 (probe/probe.go:21)	PCDATA	$0, $-2
	0x0004 00004 (probe/probe.go:21)	JLS	35
	0x0006 00006 (probe/probe.go:21)	PCDATA	$0, $-1
	0x0006 00006 (probe/probe.go:21)	PUSHQ	BP
	0x0007 00007 (probe/probe.go:21)	MOVQ	SP, BP
	0x000a 00010 (probe/probe.go:21)	SUBQ	$16, SP
	0x000e 00014 (probe/probe.go:21)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x000e 00014 (probe/probe.go:21)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x000e 00014 (probe/probe.go:21)	FUNCDATA	$5, probe.Send.arginfo1(SB)
	0x000e 00014 (probe/probe.go:21)	FUNCDATA	$6, probe.Send.argliveinfo(SB)
	0x000e 00014 (probe/probe.go:21)	PCDATA	$3, $1
	0x000e 00014 (probe/probe.go:21)	MOVQ	BX, probe.v+40(SP)
	0x0013 00019 (probe/probe.go:21)	LEAQ	probe.v+40(SP), BX
	0x0018 00024 (probe/probe.go:21)	PCDATA	$1, $1
	0x0018 00024 (probe/probe.go:21)	CALL	runtime.chansend1(SB)
	0x001d 00029 (probe/probe.go:21)	ADDQ	$16, SP
	0x0021 00033 (probe/probe.go:21)	POPQ	BP
	0x0022 00034 (probe/probe.go:21)	RET
	0x0023 00035 (probe/probe.go:21)	NOP
	0x0023 00035 (probe/probe.go:21)	PCDATA	$1, $-1
	0x0023 00035 (probe/probe.go:21)	PCDATA	$0, $-2
	0x0023 00035 (probe/probe.go:21)	MOVQ	AX, 8(SP)
	0x0028 00040 (probe/probe.go:21)	MOVQ	BX, 16(SP)
	0x002d 00045 (probe/probe.go:21)	CALL	runtime.morestack_noctxt(SB)
	0x0032 00050 (probe/probe.go:21)	PCDATA	$0, $-1
	0x0032 00050 (probe/probe.go:21)	MOVQ	8(SP), AX
	0x0037 00055 (probe/probe.go:21)	MOVQ	16(SP), BX
	0x003c 00060 (probe/probe.go:21)	JMP	0
	0x0000 49 3b 66 10 76 1d 55 48 89 e5 48 83 ec 10 48 89  I;f.v.UH..H...H.
	0x0010 5c 24 28 48 8d 5c 24 28 e8 00 00 00 00 48 83 c4  \$(H.\$(.....H..
	0x0020 10 5d c3 48 89 44 24 08 48 89 5c 24 10 e8 00 00  .].H.D$.H.\$....
	0x0030 00 00 48 8b 44 24 08 48 8b 5c 24 10 eb c2        ..H.D$.H.\$...
	rel 25+4 t=R_CALL runtime.chansend1+0
	rel 46+4 t=R_CALL runtime.morestack_noctxt+0
probe.Add STEXT nosplit size=18 args=0x8 locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (probe/probe.go:52)	TEXT	probe.Add(SB), NOSPLIT|NOFRAME|ABIInternal, $0-8
	0x0000 00000 (probe/probe.go:52)	FUNCDATA	$0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
	0x0000 00000 (probe/probe.go:52)	FUNCDATA	$1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
	0x0000 00000 (probe/probe.go:52)	FUNCDATA	$5, probe.Add.arginfo1(SB)
	0x0000 00000 (probe/probe.go:52)	FUNCDATA	$6, probe.Add.argliveinfo(SB)
	0x0000 00000 (probe/probe.go:52)	PCDATA	$3, $1
	0x0000 00000 (<unknown line number>)	NOP
	0x0000 00000 (probe/probe.go:52)	XCHGL	AX, AX
	0x0001 00001 (sync/atomic/type.go:128)	MOVQ	$-127, CX
	0x0008 00008 (sync/atomic/type.go:128)	LOCK
	0x0009 00009 (sync/atomic/type.go:128)	XADDQ	CX, (AX)
	0x000d 00013 (sync/atomic/type.go:128)	LEAQ	-127(CX), AX
	0x0011 00017 (probe/probe.go:52)	RET
	0x0000 90 48 c7 c1 81 ff ff ff f0 48 0f c1 08 48 8d 41  .H.......H...H.A
	0x0010 81 c3                                            ..
probe..inittask SNOPTRDATA size=8
	0x0000 00 00 00 00 00 00 00 00                          ........
	rel 0+0 t=R_INITORDER fmt..inittask+0
type:chan *probe.List[int] SRODATA dupok size=64
	0x0000 08 00 00 00 00 00 00 00 08 00 00 00 00 00 00 00  ................
	0x0010 dc 9c 21 99 2a 08 08 12 00 00 00 00 00 00 00 00  ..!.*...........
	0x0020 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
	0x0030 00 00 00 00 00 00 00 00 03 00 00 00 00 00 00 00  ................
	rel 24+8 t=R_ADDR runtime.memequal64·f+0
	rel 32+8 t=R_ADDR runtime.gcbits.0100000000000000+0
	rel 40+4 t=R_ADDROFF type:.namedata.*chan *probe.List[int]-+0
	rel 44+4 t=RelocType(-32763) type:*chan *probe.List[int]+0
	rel 48+8 t=R_ADDR type:*probe.List[int]+0
go:string."raw\nover two lines" SRODATA dupok size=18
	0x0000 72 61 77 0a 6f 76 65 72 20 74 77 6f 20 6c 69 6e  raw.over two lin
	0x0010 65 73                                            es
type:chan [4321]uint8 SRODATA dupok size=64
	0x0000 08 00 00 00 00 00 00 00 08 00 00 00 00 00 00 00  ................
	0x0010 72 ba 79 e3 2a 08 08 12 00 00 00 00 00 00 00 00  r.y.*...........
	0x0020 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
	0x0030 00 00 00 00 00 00 00 00 03 00 00 00 00 00 00 00  ................
	rel 24+8 t=R_ADDR runtime.memequal64·f+0
	rel 32+8 t=R_ADDR runtime.gcbits.0100000000000000+0
	rel 40+4 t=R_ADDROFF type:.namedata.*chan [4321]uint8-+0
	rel 44+4 t=RelocType(-32763) type:*chan [4321]uint8+0
	rel 48+8 t=R_ADDR type:[4321]uint8+0
type:chan int SRODATA dupok size=64
	0x0000 08 00 00 00 00 00 00 00 08 00 00 00 00 00 00 00  ................
	0x0010 f9 0c 6d 12 2a 08 08 12 00 00 00 00 00 00 00 00  ..m.*...........
	0x0020 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
	0x0030 00 00 00 00 00 00 00 00 03 00 00 00 00 00 00 00  ................
	rel 24+8 t=R_ADDR runtime.memequal64·f+0
	rel 32+8 t=R_ADDR runtime.gcbits.0100000000000000+0
	rel 40+4 t=R_ADDROFF type:.namedata.*chan int-+0
	rel 44+4 t=RelocType(-32763) type:*chan int+0
	rel 48+8 t=R_ADDR type:int+0
gclocals·wvjpxkknJ4nY1JtrArJJaw== SRODATA dupok size=10
	0x0000 02 00 00 00 01 00 00 00 01 00                    ..........
gclocals·J26BEvPExEQhJvjp9E8Whg== SRODATA dupok size=8
	0x0000 02 00 00 00 00 00 00 00                          ........
gclocals·g5+hNtRBP6YXNjfog7aZjQ== SRODATA dupok size=8
	0x0000 01 00 00 00 00 00 00 00                          ........
gclocals·0RzDNrLcYR/rwv05PWhP1A== SRODATA dupok size=144
	0x0000 02 00 00 00 1e 02 00 00 00 00 00 00 00 00 00 00  ................
	0x0010 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
	0x0020 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
	0x0030 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
	0x0040 00 00 00 00 00 00 00 00 00 00 00 20 00 00 00 00  ........... ....
	0x0050 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
	0x0060 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
	0x0070 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
	0x0080 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
gclocals·Lqg4XELRZB83rYCUcOAvrw== SRODATA dupok size=10
	0x0000 02 00 00 00 03 00 00 00 07 00                    ..........
gclocals·ceYgNIaaD8ow5EM5cNccoA== SRODATA dupok size=10
	0x0000 02 00 00 00 06 00 00 00 00 00                    ..........
gclocals·e5x/vPEus3D8CA0YXjp49Q== SRODATA dupok size=9
	0x0000 01 00 00 00 04 00 00 00 00                       .........
gclocals·3iDpa7B97wWfYpkQQygYtw== SRODATA dupok size=11
	0x0000 03 00 00 00 02 00 00 00 03 01 00                 ...........
gclocals·yr4yLQlPnRVKirpHM7hJfw== SRODATA dupok size=8
	0x0000 03 00 00 00 00 00 00 00                          ........
gclocals·CT7czUD8ydTiqzfoNnvnWQ== SRODATA dupok size=11
	0x0000 03 00 00 00 03 00 00 00 07 05 00                 ...........
gclocals·TswRR9Pia9Wsluv5u1sUnA== SRODATA dupok size=10
	0x0000 02 00 00 00 02 00 00 00 03 00                    ..........
gclocals·Ih7UaEzxol4qYE7mnpMg6w== SRODATA dupok size=10
	0x0000 02 00 00 00 02 00 00 00 02 00                    ..........
