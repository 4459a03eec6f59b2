TEXT probe.Send(SB), NOFRAME|ABIInternal, $8-8
MOVL TLS, CX
PCDATA $0, $-2
MOVL (CX)(TLS*2), CX
PCDATA $0, $-1
CMPL SP, 8(CX)
PCDATA $0, $-2
JLS 45
PCDATA $0, $-1
SUBL $8, SP
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Send.arginfo1(SB)
MOVL probe.c+12(SP), AX
MOVL AX, (SP)
LEAL probe.v+16(SP), AX
MOVL AX, 4(SP)
PCDATA $1, $1
CALL runtime.chansend1(SB)
ADDL $8, SP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.Big(SB), NOFRAME|ABIInternal, $4332-4328
MOVL TLS, CX
PCDATA $0, $-2
MOVL (CX)(TLS*2), CX
PCDATA $0, $-1
MOVL SP, AX
PCDATA $0, $-2
SUBL $4204, AX
JCS 138
CMPL AX, 8(CX)
JLS 138
PCDATA $0, $-1
SUBL $4332, SP
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Big.arginfo1(SB)
MOVL $0, probe.~r0+4340(SP)
LEAL probe.~r0+4341(SP), DI
MOVL $1080, CX
XORL AX, AX
REP
STOSL
MOVL $0, probe..autotmp_2+11(SP)
LEAL probe..autotmp_2+12(SP), DI
MOVL $1080, CX
REP
STOSL
MOVL probe.c+4336(SP), DX
MOVL DX, (SP)
LEAL probe..autotmp_2+11(SP), DX
MOVL DX, 4(SP)
PCDATA $1, $1
CALL runtime.chanrecv1(SB)
MOVL probe..autotmp_2+11(SP), DX
MOVL DX, probe.~r0+4340(SP)
LEAL probe.~r0+4341(SP), DI
LEAL probe..autotmp_2+12(SP), SI
MOVL $1080, CX
REP
MOVSL
ADDL $4332, SP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.Select(SB), NOFRAME|ABIInternal, $76-16
MOVL TLS, CX
PCDATA $0, $-2
MOVL (CX)(TLS*2), CX
PCDATA $0, $-1
CMPL SP, 8(CX)
PCDATA $0, $-2
JLS 180
PCDATA $0, $-1
SUBL $76, SP
FUNCDATA $0, gclocals·Lqg4XELRZB83rYCUcOAvrw==(SB)
FUNCDATA $1, gclocals·ceYgNIaaD8ow5EM5cNccoA==(SB)
FUNCDATA $2, probe.Select.stkobj(SB)
FUNCDATA $5, probe.Select.arginfo1(SB)
MOVL $42, probe..autotmp_7+44(SP)
LEAL probe..autotmp_9+52(SP), DI
XORL AX, AX
DUFFZERO $122
MOVL probe.a+80(SP), CX
MOVL CX, probe..autotmp_9+68(SP)
LEAL probe..autotmp_5+48(SP), CX
MOVL CX, probe..autotmp_9+72(SP)
MOVL probe.b+84(SP), CX
MOVL CX, probe..autotmp_9+52(SP)
LEAL probe..autotmp_7+44(SP), CX
MOVL CX, probe..autotmp_9+56(SP)
MOVL probe.quit+88(SP), CX
MOVL CX, probe..autotmp_9+60(SP)
LEAL probe..autotmp_9+52(SP), CX
MOVL CX, (SP)
LEAL probe..autotmp_10+32(SP), CX
MOVL CX, 4(SP)
MOVL $0, 8(SP)
MOVL $1, 12(SP)
MOVL $2, 16(SP)
MOVB $1, 20(SP)
PCDATA $1, $1
CALL runtime.selectgo(SB)
MOVL 24(SP), CX
TESTL CX, CX
JNE 145
XORL AX, AX
JMP 154
CMPL CX, $1
JEQ 168
MOVL probe..autotmp_5+48(SP), AX
SHLL $3, AX
ORL $39, AX
MOVL AX, probe.x+92(SP)
ADDL $76, SP
RET
MOVL $-1, probe.x+92(SP)
ADDL $76, SP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.Generic(SB), NOFRAME|ABIInternal, $32-8
MOVL TLS, CX
PCDATA $0, $-2
MOVL (CX)(TLS*2), CX
PCDATA $0, $-1
CMPL SP, 8(CX)
PCDATA $0, $-2
JLS 171
PCDATA $0, $-1
SUBL $32, SP
FUNCDATA $0, gclocals·EVwPOTmEGNnKe4zqm0ZbFQ==(SB)
FUNCDATA $1, gclocals·e5x/vPEus3D8CA0YXjp49Q==(SB)
FUNCDATA $2, probe.Generic.stkobj(SB)
MOVL $0, probe.l+16(SP)
MOVL $0, probe.l+20(SP)
MOVL $0, probe.l+24(SP)
MOVL $0, probe.l+28(SP)
LEAL probe.l+16(SP), AX
MOVL AX, (SP)
LEAL probe..dict.List[map[string]func(int, ...string) (error, fmt.Stringer)](SB), AX
MOVL AX, 4(SP)
MOVL $0, 8(SP)
PCDATA $1, $0
CALL probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push(SB)
LEAL type:[1]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB), AX
MOVL AX, (SP)
CALL runtime.newobject(SB)
MOVL 4(SP), AX
MOVL $1, (AX)
MOVL $0, 4(AX)
MOVL $0, 8(AX)
MOVL AX, (SP)
MOVL $1, 4(SP)
MOVL $1, 8(SP)
CALL runtime.convTslice(SB)
MOVL 12(SP), AX
LEAL type:[]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB), CX
MOVL CX, probe.~r0+36(SP)
MOVL AX, probe.~r0+40(SP)
ADDL $32, SP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.Text(SB), NOFRAME|ABIInternal, $0-16
MOVL TLS, CX
PCDATA $0, $-2
MOVL (CX)(TLS*2), CX
PCDATA $0, $-1
CMPL SP, 8(CX)
PCDATA $0, $-2
JLS 88
PCDATA $0, $-1
FUNCDATA $0, gclocals·hyAImouC9Dl6LsGve7UiMg==(SB)
FUNCDATA $1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
FUNCDATA $5, probe.Text.arginfo1(SB)
MOVSD probe.x+4(SP), X0
MOVSD $f64.420bf08eb0000000(SB), X1
MULSD X1, X0
MOVSD $f64.3fd0000000000000(SB), X1
UCOMISD X1, X0
JLS 69
LEAL go:string."a\tb\"quoted\" // no comment; $x (SB)"(SB), AX
MOVL AX, probe.~r0+12(SP)
MOVL $34, probe.~r0+16(SP)
RET
LEAL go:string."raw\nover two lines"(SB), AX
MOVL AX, probe.~r0+12(SP)
MOVL $18, probe.~r0+16(SP)
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.Add(SB), NOFRAME|ABIInternal, $20-12
MOVL TLS, CX
PCDATA $0, $-2
MOVL (CX)(TLS*2), CX
PCDATA $0, $-1
CMPL SP, 8(CX)
PCDATA $0, $-2
JLS 71
PCDATA $0, $-1
SUBL $20, SP
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Add.arginfo1(SB)
MOVL probe.p+24(SP), AX
TESTB AX, (AX)
NOP
MOVL AX, (SP)
MOVL $-127, 4(SP)
MOVL $-1, 8(SP)
PCDATA $1, $1
CALL sync/atomic.AddInt64(SB)
MOVL 12(SP), AX
MOVL 16(SP), CX
MOVL AX, probe.~r0+28(SP)
MOVL CX, probe.~r0+32(SP)
ADDL $20, SP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.(*List[go.shape.int]).Push(SB), DUPOK|NOFRAME|ABIInternal, $32-12
MOVL TLS, CX
PCDATA $0, $-2
MOVL (CX)(TLS*2), CX
PCDATA $0, $-1
CMPL SP, 8(CX)
PCDATA $0, $-2
JLS 135
PCDATA $0, $-1
SUBL $32, SP
FUNCDATA $0, gclocals·3iDpa7B97wWfYpkQQygYtw==(SB)
FUNCDATA $1, gclocals·yr4yLQlPnRVKirpHM7hJfw==(SB)
FUNCDATA $5, probe.(*List[go.shape.int]).Push.arginfo1(SB)
MOVL probe.l+36(SP), AX
MOVL 8(AX), CX
MOVL 4(AX), DX
INCL DX
MOVL (AX), BX
CMPL CX, DX
JCC 120
MOVL probe..dict+40(SP), AX
MOVL 4(AX), AX
MOVL BX, (SP)
MOVL DX, 4(SP)
MOVL CX, 8(SP)
MOVL $1, 12(SP)
MOVL AX, 16(SP)
PCDATA $1, $1
CALL runtime.growslice(SB)
MOVL 28(SP), AX
MOVL 20(SP), CX
MOVL 24(SP), DX
MOVL probe.l+36(SP), BX
MOVL AX, 8(BX)
MOVL runtime.writeBarrier(SB), AX
PCDATA $0, $-2
TESTL AX, AX
JEQ 114
MOVL (BX), AX
CALL runtime.gcWriteBarrier2(SB)
MOVL CX, (DI)
MOVL AX, 4(DI)
MOVL CX, (BX)
PCDATA $0, $-1
MOVL BX, AX
MOVL CX, BX
MOVL DX, 4(AX)
MOVL probe.e+44(SP), AX
MOVL AX, -4(BX)(DX*4)
ADDL $32, SP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push(SB), DUPOK|NOFRAME|ABIInternal, $32-12
MOVL TLS, CX
PCDATA $0, $-2
MOVL (CX)(TLS*2), CX
PCDATA $0, $-1
CMPL SP, 8(CX)
PCDATA $0, $-2
JLS 169
PCDATA $0, $-1
SUBL $32, SP
FUNCDATA $0, gclocals·CT7czUD8ydTiqzfoNnvnWQ==(SB)
FUNCDATA $1, gclocals·yr4yLQlPnRVKirpHM7hJfw==(SB)
FUNCDATA $5, probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push.arginfo1(SB)
MOVL probe.l+36(SP), AX
MOVL 8(AX), CX
MOVL 4(AX), DX
INCL DX
MOVL (AX), BX
CMPL CX, DX
JCC 124
MOVL probe..dict+40(SP), AX
MOVL 4(AX), AX
MOVL BX, (SP)
MOVL DX, 4(SP)
MOVL CX, 8(SP)
MOVL $1, 12(SP)
MOVL AX, 16(SP)
PCDATA $1, $1
CALL runtime.growslice(SB)
MOVL 28(SP), AX
MOVL 20(SP), CX
MOVL 24(SP), DX
MOVL probe.l+36(SP), BX
MOVL AX, 8(BX)
MOVL runtime.writeBarrier(SB), AX
PCDATA $0, $-2
TESTL AX, AX
JEQ 118
MOVL (BX), AX
CALL runtime.gcWriteBarrier2(SB)
MOVL CX, (DI)
MOVL AX, 4(DI)
MOVL CX, (BX)
PCDATA $0, $-1
MOVL BX, AX
MOVL CX, BX
MOVL DX, 4(AX)
MOVL runtime.writeBarrier(SB), AX
PCDATA $0, $-2
TESTL AX, AX
JNE 143
MOVL probe.e+44(SP), CX
JMP 161
MOVL -4(BX)(DX*4), AX
CALL runtime.gcWriteBarrier2(SB)
MOVL probe.e+44(SP), CX
MOVL CX, (DI)
MOVL AX, 4(DI)
MOVL CX, -4(BX)(DX*4)
PCDATA $0, $-1
ADDL $32, SP
RET
NOP
PCDATA $1, $-1
PCDATA $0, $-2
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
