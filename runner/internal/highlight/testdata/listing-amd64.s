TEXT probe.Send(SB), ABIInternal, $24-16
CMPQ SP, 16(R14)
PCDATA $0, $-2
JLS 35
PCDATA $0, $-1
PUSHQ BP
MOVQ SP, BP
SUBQ $16, SP
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Send.arginfo1(SB)
FUNCDATA $6, probe.Send.argliveinfo(SB)
PCDATA $3, $1
MOVQ BX, probe.v+40(SP)
LEAQ probe.v+40(SP), BX
PCDATA $1, $1
CALL runtime.chansend1(SB)
ADDQ $16, SP
POPQ BP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVQ AX, 8(SP)
MOVQ BX, 16(SP)
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
MOVQ 8(SP), AX
MOVQ 16(SP), BX
JMP 0
TEXT probe.Big(SB), ABIInternal, $4352-4336
MOVQ SP, R12
PCDATA $0, $-2
SUBQ $4224, R12
JCS 134
CMPQ R12, 16(R14)
JLS 134
PCDATA $0, $-1
PUSHQ BP
MOVQ SP, BP
SUBQ $4344, SP
FUNCDATA $0, gclocals·0RzDNrLcYR/rwv05PWhP1A==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Big.arginfo1(SB)
MOVUPS X15, probe.~r0+4360(SP)
LEAQ probe.~r0+4361(SP), DI
MOVL $540, CX
MOVQ AX, DX
XORL AX, AX
REP
STOSQ
MOVUPS X15, probe..autotmp_2+23(SP)
LEAQ probe..autotmp_2+24(SP), DI
MOVL $540, CX
REP
STOSQ
MOVQ DX, AX
LEAQ probe..autotmp_2+23(SP), BX
PCDATA $1, $1
CALL runtime.chanrecv1(SB)
MOVQ probe..autotmp_2+23(SP), DX
MOVQ DX, probe.~r0+4360(SP)
LEAQ probe.~r0+4361(SP), DI
LEAQ probe..autotmp_2+24(SP), SI
MOVL $540, CX
REP
MOVSQ
ADDQ $4344, SP
POPQ BP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVQ AX, 4336(SP)
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
MOVQ 4336(SP), AX
NOP
JMP 0
TEXT probe.Select(SB), ABIInternal, $136-24
LEAQ -8(SP), R12
CMPQ R12, 16(R14)
PCDATA $0, $-2
JLS 171
PCDATA $0, $-1
PUSHQ BP
MOVQ SP, BP
ADDQ $-128, SP
FUNCDATA $0, gclocals·Lqg4XELRZB83rYCUcOAvrw==(SB)
FUNCDATA $1, gclocals·ceYgNIaaD8ow5EM5cNccoA==(SB)
FUNCDATA $2, probe.Select.stkobj(SB)
FUNCDATA $5, probe.Select.arginfo1(SB)
FUNCDATA $6, probe.Select.argliveinfo(SB)
PCDATA $3, $1
MOVQ $42, probe..autotmp_7+64(SP)
LEAQ probe..autotmp_9+80(SP), DX
MOVUPS X15, (DX)
MOVUPS X15, 16(DX)
MOVUPS X15, 32(DX)
MOVQ AX, probe..autotmp_9+112(SP)
LEAQ probe..autotmp_5+72(SP), DX
MOVQ DX, probe..autotmp_9+120(SP)
MOVQ BX, probe..autotmp_9+80(SP)
LEAQ probe..autotmp_7+64(SP), DX
MOVQ DX, probe..autotmp_9+88(SP)
MOVQ CX, probe..autotmp_9+96(SP)
LEAQ probe..autotmp_9+80(SP), AX
LEAQ probe..autotmp_10+52(SP), BX
XORL CX, CX
MOVL $1, DI
MOVL $2, SI
MOVL $1, R8
PCDATA $1, $1
CALL runtime.selectgo(SB)
TESTQ AX, AX
JNE 130
XORL CX, CX
NOP
JMP 141
CMPQ AX, $1
JEQ 158
MOVQ probe..autotmp_5+72(SP), CX
SHLQ $3, CX
ORQ $39, CX
MOVQ CX, AX
SUBQ $-128, SP
POPQ BP
RET
MOVQ $-1, AX
SUBQ $-128, SP
POPQ BP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVQ AX, 8(SP)
MOVQ BX, 16(SP)
MOVQ CX, 24(SP)
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
MOVQ 8(SP), AX
MOVQ 16(SP), BX
MOVQ 24(SP), CX
JMP 0
TEXT probe.Generic(SB), ABIInternal, $64-0
CMPQ SP, 16(R14)
PCDATA $0, $-2
JLS 98
PCDATA $0, $-1
PUSHQ BP
MOVQ SP, BP
SUBQ $56, SP
FUNCDATA $0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
FUNCDATA $1, gclocals·e5x/vPEus3D8CA0YXjp49Q==(SB)
FUNCDATA $2, probe.Generic.stkobj(SB)
MOVUPS X15, probe.l+24(SP)
MOVUPS X15, probe.l+40(SP)
LEAQ probe.l+24(SP), AX
LEAQ probe..dict.List[map[string]func(int, ...string) (error, fmt.Stringer)](SB), BX
XORL CX, CX
PCDATA $1, $0
CALL probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push(SB)
LEAQ type:[1]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB), AX
CALL runtime.newobject(SB)
MOVQ $1, (AX)
MOVUPS X15, 8(AX)
MOVL $1, BX
MOVQ BX, CX
CALL runtime.convTslice(SB)
MOVQ AX, BX
LEAQ type:[]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB), AX
ADDQ $56, SP
POPQ BP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.Text(SB), NOSPLIT|NOFRAME|ABIInternal, $0-8
FUNCDATA $0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
FUNCDATA $1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
FUNCDATA $5, probe.Text.arginfo1(SB)
FUNCDATA $6, probe.Text.argliveinfo(SB)
PCDATA $3, $1
MOVSD $f64.420bf08eb0000000(SB), X1
MULSD X1, X0
MOVSD $f64.3fd0000000000000(SB), X1
UCOMISD X1, X0
JLS 39
LEAQ go:string."a\tb\"quoted\" // no comment; $x (SB)"(SB), AX
MOVL $34, BX
RET
LEAQ go:string."raw\nover two lines"(SB), AX
MOVL $18, BX
RET
TEXT probe.Add(SB), NOSPLIT|NOFRAME|ABIInternal, $0-8
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Add.arginfo1(SB)
FUNCDATA $6, probe.Add.argliveinfo(SB)
PCDATA $3, $1
NOP
XCHGL AX, AX
MOVQ $-127, CX
LOCK
XADDQ CX, (AX)
LEAQ -127(CX), AX
RET
TEXT probe.(*List[go.shape.int]).Push(SB), DUPOK|ABIInternal, $72-24
CMPQ SP, 16(R14)
PCDATA $0, $-2
JLS 140
PCDATA $0, $-1
PUSHQ BP
MOVQ SP, BP
SUBQ $64, SP
FUNCDATA $0, gclocals·3iDpa7B97wWfYpkQQygYtw==(SB)
FUNCDATA $1, gclocals·yr4yLQlPnRVKirpHM7hJfw==(SB)
FUNCDATA $5, probe.(*List[go.shape.int]).Push.arginfo1(SB)
FUNCDATA $6, probe.(*List[go.shape.int]).Push.argliveinfo(SB)
PCDATA $3, $1
MOVQ 16(AX), DX
MOVQ 8(AX), R8
INCQ R8
MOVQ (AX), R9
CMPQ DX, R8
JCC 125
MOVQ AX, probe.l+80(SP)
MOVQ CX, probe.e+96(SP)
PCDATA $3, $2
MOVQ 8(BX), SI
MOVQ R9, AX
MOVQ R8, BX
MOVQ DX, CX
MOVL $1, DI
PCDATA $1, $1
CALL runtime.growslice(SB)
MOVQ probe.l+80(SP), DX
MOVQ CX, 16(DX)
CMPL runtime.writeBarrier(SB), $0
PCDATA $0, $-2
JEQ 108
MOVQ (DX), CX
NOP
CALL runtime.gcWriteBarrier2(SB)
MOVQ AX, (R11)
MOVQ CX, 8(R11)
MOVQ AX, (DX)
PCDATA $0, $-1
MOVQ probe.e+96(SP), CX
MOVQ BX, R8
MOVQ AX, R9
MOVQ DX, AX
PCDATA $3, $1
MOVQ R8, 8(AX)
MOVQ CX, -8(R9)(R8*8)
ADDQ $64, SP
POPQ BP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVQ AX, 8(SP)
MOVQ BX, 16(SP)
MOVQ CX, 24(SP)
NOP
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
MOVQ 8(SP), AX
MOVQ 16(SP), BX
MOVQ 24(SP), CX
JMP 0
TEXT probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push(SB), DUPOK|ABIInternal, $72-24
CMPQ SP, 16(R14)
PCDATA $0, $-2
JLS 166
PCDATA $0, $-1
PUSHQ BP
MOVQ SP, BP
SUBQ $64, SP
FUNCDATA $0, gclocals·CT7czUD8ydTiqzfoNnvnWQ==(SB)
FUNCDATA $1, gclocals·yr4yLQlPnRVKirpHM7hJfw==(SB)
FUNCDATA $5, probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push.arginfo1(SB)
FUNCDATA $6, probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push.argliveinfo(SB)
PCDATA $3, $1
MOVQ 16(AX), DX
MOVQ 8(AX), R8
INCQ R8
MOVQ (AX), R9
CMPQ DX, R8
JCC 125
MOVQ AX, probe.l+80(SP)
MOVQ CX, probe.e+96(SP)
PCDATA $3, $2
MOVQ 8(BX), SI
MOVQ R9, AX
MOVQ R8, BX
MOVQ DX, CX
MOVL $1, DI
PCDATA $1, $1
CALL runtime.growslice(SB)
MOVQ probe.l+80(SP), DX
MOVQ CX, 16(DX)
CMPL runtime.writeBarrier(SB), $0
PCDATA $0, $-2
JEQ 108
MOVQ (DX), CX
NOP
CALL runtime.gcWriteBarrier2(SB)
MOVQ AX, (R11)
MOVQ CX, 8(R11)
MOVQ AX, (DX)
PCDATA $0, $-1
MOVQ probe.e+96(SP), CX
MOVQ BX, R8
MOVQ AX, R9
MOVQ DX, AX
PCDATA $3, $1
MOVQ R8, 8(AX)
CMPL runtime.writeBarrier(SB), $0
PCDATA $0, $-2
JEQ 155
MOVQ -8(R9)(R8*8), AX
CALL runtime.gcWriteBarrier2(SB)
MOVQ CX, (R11)
MOVQ AX, 8(R11)
MOVQ CX, -8(R9)(R8*8)
PCDATA $0, $-1
ADDQ $64, SP
POPQ BP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVQ AX, 8(SP)
MOVQ BX, 16(SP)
MOVQ CX, 24(SP)
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
MOVQ 8(SP), AX
MOVQ 16(SP), BX
MOVQ 24(SP), CX
JMP 0
