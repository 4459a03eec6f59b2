// What hand-written files have and listings do not.

//go:build amd64 || arm64

#include "textflag.h"
#include "go_asm.h"

/* A comment over
   several lines; MOVQ AX, BX is not code here. */
#define LINES 0x40
#define COUNT R8
#define SLOT(i) (i*8)(DI)
#define SWAP(a, b) \
	MOVQ	a, R11; /* keep */ \
	MOVQ	b, a \ // an instruction ends with its line
	MOVQ	R11, b

#ifdef GOARCH_amd64
	#ifndef hasAVX2
	#undef COUNT
	#endif
#else // arm64
#endif

DATA	·mask<>+0x00(SB)/8, $0xffffffff00000000
DATA	·mask<>+0x08(SB)/8, $-1
DATA	text<>+0(SB)/8, $"a;\"b//\x00"
GLOBL	·mask<>(SB), RODATA|NOPTR, $16
DATA	runtime·entry+0(SB)/8, $runtime·main<ABIInternal>(SB)

// func copy8(to, from *uint64, n int) (done bool)
TEXT ·copy8(SB), NOSPLIT|NOFRAME, $0-25
	NO_LOCAL_POINTERS
	MOVQ	to+0(FP), DI
	MOVQ	from+8(FP), SI
	MOVQ	n+16(FP), COUNT
	LEAQ	local-8(SP), BX
	TESTQ	COUNT, COUNT
	JLE	done
loop:	MOVQ	-8(SI)(COUNT*8), AX
	MOVQ	AX, SLOT(COUNT)
	ANDQ	$~15, AX; ORQ $(1<<3|0x10), AX
	SWAP(AX, BX)
	LOCK; XADDQ	CX, (AX)
	VPADDD.BCST.Z	(R13), Z1, K2, Z3
	CMPB	AX, $'\n'
	CALL	crypto∕internal∕fips140·block<>(SB)
	MOVQ	g_m(R14), DX
	MOVSD	$1.5e-3, X0
	DECQ	COUNT
	JNZ	loop
	JMP	2(PC)
done:
	MOVB	$1, done+24(FP)
	RET

TEXT runtime·park<ABIInternal>(SB), NOSPLIT, $-8
	MRS	TPIDR_EL0, R0
	MOVD.P	R1, 8(R2)
	LDP	16(RSP), (R29, R30)
	STLXR	R1, (R0), R3
	CBNZ	R3, -2(PC)
	ADD	R1<<3, R2, R4
	ADD	R5.UXTW<<2, R6, R7
	VLD1.P	64(R0), [V0.B16, V1.B16, V2.B16, V3.B16]
	VMOV	V0.S[1], R9
	CSEL	LO, R4, ZR, R3
	TBZ	$3, R1, again
	MOVM.DB.W [R0-R3,g,R14], (R13)
	MOVW	R0@>28, R1
	B.EQ	again
again:
	B	runtime·exit(SB)
