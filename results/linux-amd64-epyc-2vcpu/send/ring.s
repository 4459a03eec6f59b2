runtime.chansend STEXT size=1520 args=0x20 locals=0x68 funcid=0x0 align=0x0
	0x04f1 01265 (runtime/chan.go:243)	MOVQ	runtime.c+112(SP), DX
	0x04f6 01270 (runtime/chan.go:243)	MOVQ	48(DX), SI
	0x04fa 01274 (runtime/chan.go:243)	INCQ	SI
	0x04fd 01277 (runtime/chan.go:243)	MOVQ	SI, 48(DX)
	0x0501 01281 (runtime/chan.go:244)	CMPQ	8(DX), SI
	0x0505 01285 (runtime/chan.go:244)	JNE	1295
	0x0507 01287 (runtime/chan.go:245)	MOVQ	$0, 48(DX)
