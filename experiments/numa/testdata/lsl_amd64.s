// func lsl()
TEXT ·lsl(SB), 4, $0-0
	MOVL $0x7b, AX // the segment whose limit is the number of the CPU and of its node
	BYTE $0x0f; BYTE $0x03; BYTE $0xc0 // LSL AX, AX
	RET
