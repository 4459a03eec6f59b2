package step

import (
	"strings"

	"golang.org/x/arch/x86/x86asm"
)

const maxInst = 15 // bytes (Intel SDM vol. 2, 2.3.11)

// registers are those that an address can be made of.
type registers struct {
	PC     uint64     `json:"pc"`
	R      [16]uint64 `json:"r"` // in the order of the encoding: AX CX DX BX SP BP SI DI R8 … R15
	FSBase uint64     `json:"fs"`
	GSBase uint64     `json:"gs"`
}

// The places of some in R.
const (
	regAX = 0
	regCX = 1
	regBX = 3
	regSP = 4
)

// decoded is what an instruction's bytes alone say.
type decoded struct {
	inst   x86asm.Inst
	text   string
	rep    bool // goes round: see Inst.Times
	locked bool
	atomic bool
	nop    bool
	opaque bool
	turn   int // of the depth: +1 for a CALL, -1 for a RET
}

func decode(code []byte, pc uint64, lookup func(uint64) (string, uint64)) decoded {
	inst, err := x86asm.Decode(code, 64)
	if err != nil || inst.Op == 0 {
		return decoded{text: "?", opaque: true}
	}
	d := decoded{inst: inst, nop: inst.Op == x86asm.NOP}
	d.text = x86asm.GoSyntax(inst, pc, func(addr uint64) (string, uint64) {
		name, offset := lookup(addr)
		return name, addr - offset
	})
	for _, p := range inst.Prefix {
		switch p &^ x86asm.PrefixImplicit {
		case x86asm.PrefixLOCK:
			d.locked, d.atomic = true, true
		case x86asm.PrefixREP, x86asm.PrefixREPN:
			d.rep = stringWidth(inst.Op) > 0 // elsewhere the byte is part of the opcode
		}
	}
	switch inst.Op {
	case x86asm.XCHG:
		for _, a := range inst.Args {
			if _, ok := a.(x86asm.Mem); ok {
				d.atomic = true
			}
		}
	case x86asm.CALL:
		d.turn = 1
	case x86asm.RET:
		d.turn = -1
	}
	return d
}

// span is memory that an instruction is about to access.
type span struct {
	addr, size  uint64
	read, write bool
}

// spans returns the memory that the instruction's operands name, with the
// registers as they are before it. What PUSH, CALL and their like do to the
// stack is left out.
func (d *decoded) spans(r *registers) (list []span) {
	if d.opaque || accessNone[d.inst.Op] || strings.HasPrefix(d.inst.Op.String(), "PREFETCH") {
		return nil
	}
	size := uint64(d.inst.MemBytes)
	if w := stringWidth(d.inst.Op); w > 0 {
		size = uint64(w)
	}
	for i, a := range d.inst.Args {
		m, ok := a.(x86asm.Mem)
		if !ok || size == 0 {
			continue
		}
		s := span{addr: d.address(m, r), size: size}
		switch {
		case i > 0 || accessRead[d.inst.Op]: // a destination comes first
			s.read = true
		case writesOnly(d.inst.Op):
			s.write = true
		default:
			s.read, s.write = true, true
		}
		if i > 0 && d.inst.Op == x86asm.XCHG {
			s.write = true
		}
		list = append(list, s)
	}
	return list
}

func (d *decoded) address(m x86asm.Mem, r *registers) uint64 {
	value := func(reg x86asm.Reg) uint64 {
		switch {
		case x86asm.RAX <= reg && reg <= x86asm.R15:
			return r.R[reg-x86asm.RAX]
		case x86asm.EAX <= reg && reg <= x86asm.R15L:
			return r.R[reg-x86asm.EAX] & 0xffffffff
		case reg == x86asm.RIP:
			return r.PC + uint64(d.inst.Len)
		}
		return 0
	}
	disp := m.Disp
	if m.Base == 0 {
		disp = int64(int32(disp)) // the decoder leaves an absolute one unextended
	}
	addr := uint64(disp) + value(m.Base) + uint64(m.Scale)*value(m.Index)
	switch m.Segment {
	case x86asm.FS:
		addr += r.FSBase
	case x86asm.GS:
		addr += r.GSBase
	}
	return addr
}

// stringWidth returns the bytes of one iteration of a string instruction, 0 for others.
func stringWidth(op x86asm.Op) int {
	switch op {
	case x86asm.MOVSB, x86asm.STOSB, x86asm.CMPSB, x86asm.SCASB, x86asm.LODSB:
		return 1
	case x86asm.MOVSW, x86asm.STOSW, x86asm.CMPSW, x86asm.SCASW, x86asm.LODSW:
		return 2
	case x86asm.MOVSD, x86asm.STOSD, x86asm.CMPSD, x86asm.SCASD, x86asm.LODSD:
		return 4
	case x86asm.MOVSQ, x86asm.STOSQ, x86asm.CMPSQ, x86asm.SCASQ, x86asm.LODSQ:
		return 8
	}
	return 0
}

// accessNone are instructions whose memory operand is not accessed.
var accessNone = map[x86asm.Op]bool{x86asm.LEA: true, x86asm.NOP: true}

// accessRead are instructions whose first operand is a source.
var accessRead = map[x86asm.Op]bool{
	x86asm.CMP: true, x86asm.TEST: true, x86asm.BT: true, x86asm.PUSH: true,
	x86asm.CALL: true, x86asm.JMP: true,
	x86asm.CMPSB: true, x86asm.CMPSW: true, x86asm.CMPSD: true, x86asm.CMPSQ: true,
	x86asm.SCASB: true, x86asm.SCASW: true, x86asm.SCASD: true, x86asm.SCASQ: true,
	x86asm.COMISD: true, x86asm.COMISS: true, x86asm.UCOMISD: true, x86asm.UCOMISS: true,
	x86asm.MUL: true, x86asm.DIV: true, x86asm.IDIV: true, x86asm.IMUL: true,
	x86asm.LDMXCSR: true, x86asm.VPTEST: true, x86asm.PTEST: true,
}

// writesOnly reports whether the first operand is overwritten without being
// read. What is neither this nor in accessRead does both: ADD, XADD, CMPXCHG.
func writesOnly(op x86asm.Op) bool {
	name := op.String()
	for _, prefix := range []string{"MOV", "VMOV", "SET", "STOS", "POP", "STMXCSR", "PEXTR", "VEXTRACT", "XSAVE"} {
		if strings.HasPrefix(name, prefix) {
			return name != "POPCNT" // whose destination is a register in any case
		}
	}
	return false
}
