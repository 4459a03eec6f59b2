TEXT probe.Send(SB), ABIInternal, $8-8
MOVW 8(g), R1
PCDATA $0, $-2
CMP R1, R13
BLS 40
PCDATA $0, $-1
MOVW.W R14, -12(R13)
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Send.arginfo1(SB)
MOVW probe.c(FP), R0
MOVW R0, 4(R13)
MOVW $probe.v+4(FP), R0
MOVW R0, 8(R13)
PCDATA $1, $1
CALL runtime.chansend1(SB)
MOVW.P 12(R13), R15
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVW R14, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.Big(SB), ABIInternal, $4332-4328
MOVW 8(g), R1
PCDATA $0, $-2
SUB.S $4208, R13, R2
CMP.CS R1, R2
BLS 152
PCDATA $0, $-1
MOVW.W R14, -4336(R13)
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Big.arginfo1(SB)
MOVW $probe.~r0+4(FP), R1
MOVW $probe.~r0+4324(FP), R0
MOVW $0, R2
MOVB.P R2, 1(R1)
CMP R0, R1
BLE 48
MOVW $probe..autotmp_2-4321(SP), R1
MOVW $probe..autotmp_2-1(SP), R0
MOVB.P R2, 1(R1)
CMP R0, R1
BLE 72
MOVW probe.c(FP), R0
MOVW R0, 4(R13)
MOVW $probe..autotmp_2-4321(SP), R0
MOVW R0, 8(R13)
PCDATA $1, $1
CALL runtime.chanrecv1(SB)
MOVW $probe.~r0+4(FP), R2
MOVW $probe..autotmp_2-4321(SP), R1
MOVW $probe..autotmp_2-1(SP), R0
MOVB.P 1(R1), R11
MOVB.P R11, 1(R2)
CMP R0, R1
BLE 128
MOVW.P 4336(R13), R15
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVW R14, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
JMP 0(PC)
WORD $-4336
WORD $4344
WORD $8664
WORD $4335
WORD $4340
WORD $4336
TEXT probe.Select(SB), ABIInternal, $76-16
MOVW 8(g), R1
PCDATA $0, $-2
CMP R1, R13
BLS 188
PCDATA $0, $-1
MOVW.W R14, -80(R13)
FUNCDATA $0, gclocals·Lqg4XELRZB83rYCUcOAvrw==(SB)
FUNCDATA $1, gclocals·ceYgNIaaD8ow5EM5cNccoA==(SB)
FUNCDATA $2, probe.Select.stkobj(SB)
FUNCDATA $5, probe.Select.arginfo1(SB)
MOVW $42, R2
MOVW R2, probe..autotmp_7-32(SP)
MOVW $probe..autotmp_9-24(SP), R1
MOVW $0, R0
DUFFZERO runtime.duffzero(SB)
MOVW probe.a(FP), R2
MOVW R2, probe..autotmp_9-8(SP)
MOVW $probe..autotmp_5-28(SP), R2
MOVW R2, probe..autotmp_9-4(SP)
MOVW probe.b+4(FP), R2
MOVW R2, probe..autotmp_9-24(SP)
MOVW $probe..autotmp_7-32(SP), R2
MOVW R2, probe..autotmp_9-20(SP)
MOVW probe.quit+8(FP), R2
MOVW R2, probe..autotmp_9-16(SP)
MOVW $probe..autotmp_9-24(SP), R2
MOVW R2, 4(R13)
MOVW $probe..autotmp_10-44(SP), R2
MOVW R2, 8(R13)
MOVW $0, R2
MOVW R2, 12(R13)
MOVW $1, R2
MOVW R2, 16(R13)
MOVW $2, R2
MOVW R2, 20(R13)
MOVW $1, R2
MOVB R2, 24(R13)
PCDATA $1, $1
CALL runtime.selectgo(SB)
MOVW 28(R13), R2
CMP $0, R2
BNE 148
MOVW $0, R0
JMP 160
CMP $1, R2
BEQ 176
MOVW probe..autotmp_5-28(SP), R0
SLL $3, R0, R0
ORR $39, R0, R0
MOVW R0, probe.x+12(FP)
MOVW.P 80(R13), R15
MOVW $-1, R0
MOVW R0, probe.x+12(FP)
MOVW.P 80(R13), R15
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVW R14, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.Generic(SB), ABIInternal, $32-8
MOVW 8(g), R1
PCDATA $0, $-2
CMP R1, R13
BLS 148
PCDATA $0, $-1
MOVW.W R14, -36(R13)
FUNCDATA $0, gclocals·EVwPOTmEGNnKe4zqm0ZbFQ==(SB)
FUNCDATA $1, gclocals·e5x/vPEus3D8CA0YXjp49Q==(SB)
FUNCDATA $2, probe.Generic.stkobj(SB)
MOVW $0, R0
MOVW R0, probe.l-16(SP)
MOVW $0, R0
MOVW R0, probe.l-12(SP)
MOVW R0, probe.l-8(SP)
MOVW $0, R0
MOVW R0, probe.l-4(SP)
MOVW $probe.l-16(SP), R0
MOVW R0, 4(R13)
MOVW $probe..dict.List[map[string]func(int, ...string) (error, fmt.Stringer)](SB), R0
MOVW R0, 8(R13)
MOVW $0, R0
MOVW R0, 12(R13)
PCDATA $1, $0
CALL probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push(SB)
MOVW $type:[1]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB), R0
MOVW R0, 4(R13)
CALL runtime.newobject(SB)
MOVW 8(R13), R0
MOVW $1, R1
MOVW R1, (R0)
MOVW $0, R2
MOVW R2, 4(R0)
MOVW $0, R2
MOVW R2, 8(R0)
MOVW R0, 4(R13)
MOVW R1, 8(R13)
MOVW R1, 12(R13)
CALL runtime.convTslice(SB)
MOVW 16(R13), R0
MOVW $type:[]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB), R1
MOVW R1, probe.~r0(FP)
MOVW R0, probe.~r0+4(FP)
MOVW.P 36(R13), R15
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVW R14, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
JMP 0(PC)
WORD $probe..dict.List[map[string]func(int, ...string) (error, fmt.Stringer)](SB)
WORD $type:[1]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB)
WORD $type:[]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB)
TEXT probe.Text(SB), LEAF|NOFRAME|ABIInternal, $-4-16
FUNCDATA $0, gclocals·hyAImouC9Dl6LsGve7UiMg==(SB)
FUNCDATA $1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
FUNCDATA $5, probe.Text.arginfo1(SB)
MOVD probe.x(FP), F0
MOVD $f64.420bf08eb0000000(SB), F1
MULD F1, F0, F0
MOVD $(0.25), F1
CMPD F1, F0
BLE 52
MOVW $go:string."a\tb\"quoted\" // no comment; $x (SB)"(SB), R0
MOVW R0, probe.~r0+8(FP)
MOVW $34, R0
MOVW R0, probe.~r0+12(FP)
JMP (R14)
MOVW $go:string."raw\nover two lines"(SB), R0
MOVW R0, probe.~r0+8(FP)
MOVW $18, R0
MOVW R0, probe.~r0+12(FP)
JMP (R14)
JMP 0(PC)
WORD $f64.420bf08eb0000000(SB)
WORD $go:string."a\tb\"quoted\" // no comment; $x (SB)"(SB)
WORD $go:string."raw\nover two lines"(SB)
TEXT probe.Add(SB), ABIInternal, $20-12
MOVW 8(g), R1
PCDATA $0, $-2
CMP R1, R13
BLS 68
PCDATA $0, $-1
MOVW.W R14, -24(R13)
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Add.arginfo1(SB)
MOVW probe.p(FP), R0
MOVB (R0), R11
NOP.EQ
MOVW R0, 4(R13)
MOVW $-127, R0
MOVW R0, 8(R13)
MOVW $-1, R0
MOVW R0, 12(R13)
PCDATA $1, $1
CALL sync/atomic.AddInt64(SB)
MOVW 16(R13), R0
MOVW 20(R13), R1
MOVW R0, probe.~r0+4(FP)
MOVW R1, probe.~r0+8(FP)
MOVW.P 24(R13), R15
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVW R14, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.(*List[go.shape.int]).Push(SB), DUPOK|ABIInternal, $36-12
MOVW 8(g), R1
PCDATA $0, $-2
CMP R1, R13
BLS 164
PCDATA $0, $-1
MOVW.W R14, -40(R13)
FUNCDATA $0, gclocals·3iDpa7B97wWfYpkQQygYtw==(SB)
FUNCDATA $1, gclocals·yr4yLQlPnRVKirpHM7hJfw==(SB)
FUNCDATA $5, probe.(*List[go.shape.int]).Push.arginfo1(SB)
MOVW probe.l(FP), R0
MOVW 8(R0), R1
MOVW 4(R0), R2
ADD $1, R2, R2
MOVW (R0), R3
CMP R2, R1
BHS 144
MOVW probe..dict+4(FP), R0
MOVW 4(R0), R0
MOVW R3, 4(R13)
MOVW R2, 8(R13)
MOVW R1, 12(R13)
MOVW $1, R1
MOVW R1, 16(R13)
MOVW R0, 20(R13)
PCDATA $1, $1
CALL runtime.growslice(SB)
MOVW 32(R13), R0
MOVW 24(R13), R1
MOVW 28(R13), R2
MOVW probe.l(FP), R3
MOVW R0, 8(R3)
MOVW runtime.writeBarrier(SB), R0
PCDATA $0, $-2
CMP $0, R0
BEQ 132
MOVW (R3), R0
CALL runtime.gcWriteBarrier2(SB)
MOVW R1, (R8)
MOVW R0, 4(R8)
MOVW R1, (R3)
PCDATA $0, $-1
MOVW R3, R0
MOVW R1, R3
MOVW R2, 4(R0)
SUB $1, R2, R0
MOVW probe.e+8(FP), R1
MOVW R1, R0<<2(R3)
MOVW.P 40(R13), R15
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVW R14, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
JMP 0(PC)
WORD runtime.writeBarrier(SB)
TEXT probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push(SB), DUPOK|ABIInternal, $36-12
MOVW 8(g), R1
PCDATA $0, $-2
CMP R1, R13
BLS 204
PCDATA $0, $-1
MOVW.W R14, -40(R13)
FUNCDATA $0, gclocals·CT7czUD8ydTiqzfoNnvnWQ==(SB)
FUNCDATA $1, gclocals·yr4yLQlPnRVKirpHM7hJfw==(SB)
FUNCDATA $5, probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push.arginfo1(SB)
MOVW probe.l(FP), R0
MOVW 8(R0), R1
MOVW 4(R0), R2
ADD $1, R2, R2
MOVW (R0), R3
CMP R2, R1
BHS 144
MOVW probe..dict+4(FP), R0
MOVW 4(R0), R0
MOVW R3, 4(R13)
MOVW R2, 8(R13)
MOVW R1, 12(R13)
MOVW $1, R1
MOVW R1, 16(R13)
MOVW R0, 20(R13)
PCDATA $1, $1
CALL runtime.growslice(SB)
MOVW 32(R13), R0
MOVW 24(R13), R1
MOVW 28(R13), R2
MOVW probe.l(FP), R3
MOVW R0, 8(R3)
MOVW runtime.writeBarrier(SB), R0
PCDATA $0, $-2
CMP $0, R0
BEQ 132
MOVW (R3), R0
CALL runtime.gcWriteBarrier2(SB)
MOVW R1, (R8)
MOVW R0, 4(R8)
MOVW R1, (R3)
PCDATA $0, $-1
MOVW R3, R0
MOVW R1, R3
MOVW R2, 4(R0)
MOVW runtime.writeBarrier(SB), R0
PCDATA $0, $-2
SUB $1, R2, R1
CMP $0, R0
BNE 176
MOVW probe.e+8(FP), R2
JMP 196
MOVW R1<<2(R3), R0
CALL runtime.gcWriteBarrier2(SB)
MOVW probe.e+8(FP), R2
MOVW R2, (R8)
MOVW R0, 4(R8)
MOVW R2, R1<<2(R3)
PCDATA $0, $-1
MOVW.P 40(R13), R15
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVW R14, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
JMP 0(PC)
WORD runtime.writeBarrier(SB)
