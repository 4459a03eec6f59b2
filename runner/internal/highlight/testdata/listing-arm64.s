TEXT probe.Send(SB), ABIInternal, $32-16
MOVD 16(g), R16
PCDATA $0, $-2
CMP R16, RSP
BLS 48
PCDATA $0, $-1
MOVD.W R30, -32(RSP)
MOVD R29, -8(RSP)
SUB $8, RSP, R29
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Send.arginfo1(SB)
FUNCDATA $6, probe.Send.argliveinfo(SB)
PCDATA $3, $1
MOVD R1, probe.v+8(FP)
MOVD $probe.v+8(FP), R1
PCDATA $1, $1
CALL runtime.chansend1(SB)
MOVD -8(RSP), R29
MOVD.P 32(RSP), R30
RET (R30)
NOP
PCDATA $1, $-1
PCDATA $0, $-2
STP (R0, R1), 8(RSP)
MOVD R30, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
LDP 8(RSP), (R0, R1)
JMP 0
TEXT probe.Big(SB), ABIInternal, $4368-4336
MOVD 16(g), R16
PCDATA $0, $-2
SUBS $4240, RSP, R17
BLO 216
CMP R16, R17
BLS 216
PCDATA $0, $-1
PCDATA $0, $-3
SUB $4368, RSP, R20
PCDATA $0, $-1
STP (R29, R30), -8(R20)
PCDATA $0, $-2
MOVD R20, RSP
PCDATA $0, $-1
SUB $8, RSP, R29
FUNCDATA $0, gclocals·0RzDNrLcYR/rwv05PWhP1A==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Big.arginfo1(SB)
MOVD $probe.~r0(FP), R2
MOVD $67, R3
STP.P (ZR, ZR), 16(R2)
STP.P (ZR, ZR), 16(R2)
STP.P (ZR, ZR), 16(R2)
STP.P (ZR, ZR), 16(R2)
SUB $1, R3
CBNZ R3, 56
STP (ZR, ZR), (R2)
STP (ZR, ZR), 16(R2)
MOVD ZR, 25(R2)
MOVD $probe..autotmp_2-4321(SP), R1
MOVD $67, R2
STP.P (ZR, ZR), 16(R1)
STP.P (ZR, ZR), 16(R1)
STP.P (ZR, ZR), 16(R1)
STP.P (ZR, ZR), 16(R1)
SUB $1, R2
CBNZ R2, 100
STP (ZR, ZR), (R1)
STP (ZR, ZR), 16(R1)
MOVD ZR, 25(R1)
MOVD $probe..autotmp_2-4321(SP), R1
PCDATA $1, $1
CALL runtime.chanrecv1(SB)
MOVD $probe.~r0(FP), R2
MOVD $probe..autotmp_2-4321(SP), R3
MOVD $67, R24
FLDPQ.P 32(R3), (F16, F17)
FSTPQ.P (F16, F17), 32(R2)
FLDPQ.P 32(R3), (F16, F17)
FSTPQ.P (F16, F17), 32(R2)
SUB $1, R24
CBNZ R24, 160
FLDPQ (R3), (F16, F17)
FSTPQ (F16, F17), (R2)
MOVD 25(R3), R25
MOVD R25, 25(R2)
LDP -8(RSP), (R29, R30)
PCDATA $0, $-2
MOVD $4368, R27
ADD R27, RSP
PCDATA $0, $-1
RET (R30)
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVD R0, 4336(RSP)
MOVD R30, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
MOVD 4336(RSP), R0
JMP 0
TEXT probe.Select(SB), ABIInternal, $144-24
MOVD 16(g), R16
PCDATA $0, $-2
SUB $16, RSP, R17
CMP R16, R17
BLS 164
PCDATA $0, $-1
MOVD.W R30, -144(RSP)
MOVD R29, -8(RSP)
SUB $8, RSP, R29
FUNCDATA $0, gclocals·Lqg4XELRZB83rYCUcOAvrw==(SB)
FUNCDATA $1, gclocals·ceYgNIaaD8ow5EM5cNccoA==(SB)
FUNCDATA $2, probe.Select.stkobj(SB)
FUNCDATA $5, probe.Select.arginfo1(SB)
FUNCDATA $6, probe.Select.argliveinfo(SB)
PCDATA $3, $1
MOVD $42, R6
MOVD R6, probe..autotmp_7-64(SP)
MOVD $probe..autotmp_9-48(SP), R6
STP (ZR, ZR), (R6)
STP (ZR, ZR), 16(R6)
STP (ZR, ZR), 32(R6)
MOVD $probe..autotmp_5-56(SP), R6
STP (R0, R6), probe..autotmp_9-16(SP)
MOVD R1, probe..autotmp_9-48(SP)
MOVD $probe..autotmp_7-64(SP), R6
STP (R6, R2), probe..autotmp_9-40(SP)
MOVD $probe..autotmp_9-48(SP), R0
MOVD $probe..autotmp_10-76(SP), R1
MOVD ZR, R2
MOVD $1, R3
MOVD $2, R4
MOVD $1, R5
PCDATA $1, $1
CALL runtime.selectgo(SB)
CBNZ R0, 112
MOVD ZR, R1
JMP 124
CMP $1, R0
BEQ 148
MOVD probe..autotmp_5-56(SP), R1
LSL $3, R1, R1
MOVD $39, R2
ORR R2, R1, R0
MOVD -8(RSP), R29
MOVD.P 144(RSP), R30
RET (R30)
MOVD $-1, R0
MOVD -8(RSP), R29
MOVD.P 144(RSP), R30
RET (R30)
NOP
PCDATA $1, $-1
PCDATA $0, $-2
STP (R0, R1), 8(RSP)
MOVD R2, 24(RSP)
MOVD R30, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
LDP 8(RSP), (R0, R1)
MOVD 24(RSP), R2
JMP 0
TEXT probe.Generic(SB), ABIInternal, $80-0
MOVD 16(g), R16
PCDATA $0, $-2
CMP R16, RSP
BLS 108
PCDATA $0, $-1
MOVD.W R30, -80(RSP)
MOVD R29, -8(RSP)
SUB $8, RSP, R29
FUNCDATA $0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
FUNCDATA $1, gclocals·e5x/vPEus3D8CA0YXjp49Q==(SB)
FUNCDATA $2, probe.Generic.stkobj(SB)
STP (ZR, ZR), probe.l-32(SP)
STP (ZR, ZR), probe.l-16(SP)
MOVD $probe.l-32(SP), R0
MOVD $probe..dict.List[map[string]func(int, ...string) (error, fmt.Stringer)](SB), R1
MOVD ZR, R2
PCDATA $1, $0
CALL probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push(SB)
MOVD $type:[1]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB), R0
CALL runtime.newobject(SB)
MOVD $1, R2
MOVD R2, (R0)
STP (ZR, ZR), 8(R0)
MOVD R2, R1
CALL runtime.convTslice(SB)
MOVD R0, R1
MOVD $type:[]struct { X int "json:\"x, (SB)\""; Y interface { Foo(int, int) } }(SB), R0
MOVD -8(RSP), R29
MOVD.P 80(RSP), R30
RET (R30)
NOP
PCDATA $1, $-1
PCDATA $0, $-2
MOVD R30, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
JMP 0
TEXT probe.Text(SB), LEAF|NOFRAME|ABIInternal, $0-8
FUNCDATA $0, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
FUNCDATA $1, gclocals·g5+hNtRBP6YXNjfog7aZjQ==(SB)
FUNCDATA $5, probe.Text.arginfo1(SB)
FUNCDATA $6, probe.Text.argliveinfo(SB)
PCDATA $3, $1
PCDATA $0, $-3
FMOVD $f64.420bf08eb0000000(SB), F1
PCDATA $0, $-1
FMULD F1, F0, F0
FMOVD $(0.25), F1
FCMPD F0, F1
BPL 40
MOVD $go:string."a\tb\"quoted\" // no comment; $x (SB)"(SB), R0
MOVD $34, R1
RET (R30)
MOVD $go:string."raw\nover two lines"(SB), R0
MOVD $18, R1
RET (R30)
TEXT probe.Add(SB), LEAF|NOFRAME|ABIInternal, $0-8
FUNCDATA $0, gclocals·wvjpxkknJ4nY1JtrArJJaw==(SB)
FUNCDATA $1, gclocals·J26BEvPExEQhJvjp9E8Whg==(SB)
FUNCDATA $5, probe.Add.arginfo1(SB)
FUNCDATA $6, probe.Add.argliveinfo(SB)
PCDATA $3, $1
HINT $0
PCDATA $0, $-2
MOVB (R0), R27
PCDATA $0, $-1
NOP
PCDATA $0, $-3
MOVBU runtime.arm64HasATOMICS(SB), R1
PCDATA $0, $-1
TBZ $0, R1, 36
MOVD $-127, R1
LDADDALD R1, (R0), R2
ADD R1, R2
JMP 56
MOVD $-127, R1
PCDATA $0, $-2
LDAXR (R0), R2
ADD R1, R2
STLXR R2, (R0), R27
CBNZ R27, 40
PCDATA $0, $-1
MOVD R2, R0
RET (R30)
TEXT probe.(*List[go.shape.int]).Push(SB), DUPOK|ABIInternal, $96-24
MOVD 16(g), R16
PCDATA $0, $-2
CMP R16, RSP
BLS 156
PCDATA $0, $-1
MOVD.W R30, -96(RSP)
MOVD R29, -8(RSP)
SUB $8, RSP, R29
FUNCDATA $0, gclocals·3iDpa7B97wWfYpkQQygYtw==(SB)
FUNCDATA $1, gclocals·yr4yLQlPnRVKirpHM7hJfw==(SB)
FUNCDATA $5, probe.(*List[go.shape.int]).Push.arginfo1(SB)
FUNCDATA $6, probe.(*List[go.shape.int]).Push.argliveinfo(SB)
PCDATA $3, $1
LDP (R0), (R5, R6)
MOVD 16(R0), R7
ADD $1, R6, R6
CMP R6, R7
BHS 132
MOVD R0, probe.l(FP)
MOVD R2, probe.e+16(FP)
PCDATA $3, $2
MOVD 8(R1), R4
MOVD R5, R0
MOVD R6, R1
MOVD R7, R2
MOVD $1, R3
PCDATA $1, $1
CALL runtime.growslice(SB)
MOVD probe.l(FP), R5
MOVD R2, 16(R5)
PCDATA $0, $-3
MOVWU runtime.writeBarrier(SB), R6
PCDATA $0, $-1
PCDATA $0, $-2
CBZW R6, 108
MOVD (R5), R2
CALL runtime.gcWriteBarrier2(SB)
STP (R0, R2), (R25)
MOVD R0, (R5)
PCDATA $0, $-1
MOVD probe.e+16(FP), R2
MOVD R1, R6
MOVD R0, R3
MOVD R5, R0
MOVD R3, R5
PCDATA $3, $1
MOVD R6, 8(R0)
SUB $1, R6, R0
MOVD R2, (R5)(R0<<3)
MOVD -8(RSP), R29
MOVD.P 96(RSP), R30
RET (R30)
NOP
PCDATA $1, $-1
PCDATA $0, $-2
STP (R0, R1), 8(RSP)
MOVD R2, 24(RSP)
MOVD R30, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
LDP 8(RSP), (R0, R1)
MOVD 24(RSP), R2
JMP 0
TEXT probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push(SB), DUPOK|ABIInternal, $96-24
MOVD 16(g), R16
PCDATA $0, $-2
CMP R16, RSP
BLS 180
PCDATA $0, $-1
MOVD.W R30, -96(RSP)
MOVD R29, -8(RSP)
SUB $8, RSP, R29
FUNCDATA $0, gclocals·CT7czUD8ydTiqzfoNnvnWQ==(SB)
FUNCDATA $1, gclocals·yr4yLQlPnRVKirpHM7hJfw==(SB)
FUNCDATA $5, probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push.arginfo1(SB)
FUNCDATA $6, probe.(*List[go.shape.map[string]func(int, ...string) (error, fmt.Stringer)]).Push.argliveinfo(SB)
PCDATA $3, $1
LDP (R0), (R5, R6)
MOVD 16(R0), R7
ADD $1, R6, R6
CMP R6, R7
BHS 132
MOVD R0, probe.l(FP)
MOVD R2, probe.e+16(FP)
PCDATA $3, $2
MOVD 8(R1), R4
MOVD R5, R0
MOVD R6, R1
MOVD R7, R2
MOVD $1, R3
PCDATA $1, $1
CALL runtime.growslice(SB)
MOVD probe.l(FP), R5
MOVD R2, 16(R5)
PCDATA $0, $-3
MOVWU runtime.writeBarrier(SB), R6
PCDATA $0, $-1
PCDATA $0, $-2
CBZW R6, 108
MOVD (R5), R2
CALL runtime.gcWriteBarrier2(SB)
STP (R0, R2), (R25)
MOVD R0, (R5)
PCDATA $0, $-1
MOVD probe.e+16(FP), R2
MOVD R1, R6
MOVD R0, R3
MOVD R5, R0
MOVD R3, R5
PCDATA $3, $1
MOVD R6, 8(R0)
SUB $1, R6, R0
PCDATA $0, $-4
MOVWU runtime.writeBarrier(SB), R1
PCDATA $0, $-1
PCDATA $0, $-2
CBZW R1, 164
MOVD (R5)(R0<<3), R1
CALL runtime.gcWriteBarrier2(SB)
STP (R2, R1), (R25)
MOVD R2, (R5)(R0<<3)
PCDATA $0, $-1
MOVD -8(RSP), R29
MOVD.P 96(RSP), R30
RET (R30)
NOP
PCDATA $1, $-1
PCDATA $0, $-2
STP (R0, R1), 8(RSP)
MOVD R2, 24(RSP)
MOVD R30, R3
CALL runtime.morestack_noctxt(SB)
PCDATA $0, $-1
LDP 8(RSP), (R0, R1)
MOVD 24(RSP), R2
JMP 0
