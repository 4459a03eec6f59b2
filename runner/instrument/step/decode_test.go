package step

import (
	"encoding/hex"
	"fmt"
	"testing"
)

// One instruction of each kind, with all registers at known values, against
// an object whose fields are eight bytes each.
func TestInstructionsAndTheirAccesses(t *testing.T) {
	regs := &registers{PC: 0x400000, FSBase: 0x7000}
	regs.R[regAX], regs.R[regCX], regs.R[6], regs.R[7] = 0x1000, 2, 0x1008, 0x1010 // SI, DI
	fields := []Field{{"a", 0, 8}, {"b", 8, 8}, {"c", 16, 8}, {"d", 24, 4}, {"e", 32, 8}}
	for _, test := range []struct{ code, want string }{
		{"488b00", "MOVQ 0(AX), AX: r a"},
		{"48894808", "MOVQ CX, 0x8(AX): w b"},
		{"ff00", "INCL 0(AX): rw a"},
		{"488b04c8", "MOVQ 0(AX)(CX*8), AX: r c"},
		{"83781800", "CMPL 0x18(AX), $0x0: r d"},
		{"83781c00", "CMPL 0x1c(AX), $0x0: r ?"}, // a hole between fields
		{"8078ff00", "CMPB -0x1(AX), $0x0:"},     // before the object
		{"83782800", "CMPL 0x28(AX), $0x0:"},     // behind it
		{"480fa308", "BTQ CX, 0(AX): r a"},
		{"0f94400f", "SETE 0xf(AX): w b"},
		{"0f114008", "MOVUPS X0, 0x8(AX): w b w c"},
		{"c5fe6f00", "VMOVDQU 0(AX), Y0: r a r b r c r d"},
		{"488d4008", "LEAQ 0x8(AX), AX:"},
		{"0f1f440000", "NOPL 0(AX)(AX*1): nop"},
		{"90", "NOPL: nop"},
		{"0f1800", "PREFETCHNTA 0(AX):"},
		{"8708", "XCHGL CX, 0(AX): atomic rw a"},
		{"4891", "XCHGQ AX, CX:"},
		{"f0480fb14808", "LOCK CMPXCHGQ CX, 0x8(AX): locked atomic rw b"},
		{"f0480fc108", "LOCK XADDQ CX, 0(AX): locked atomic rw a"},
		{"ff10", "CALL 0(AX): r a"},
		{"ff7008", "PUSHQ 0x8(AX): r b"},
		{"f348a5", "REP; MOVSQ DS:0(SI), ES:0(DI): rep w c r b"},
		{"f3aa", "REP; STOSB AL, ES:0(DI): rep w c"},
		{"f390", "PAUSE:"},
		{"64488b0425f8ffffff", "MOVQ FS:0xfffffff8, AX:"},
		{"0fff", "?: opaque"},
	} {
		code, err := hex.DecodeString(test.code)
		if err != nil {
			t.Fatal(err)
		}
		r := recorder{
			lookup:  func(uint64) (string, uint64) { return "", 0 },
			code:    func(uint64) []byte { return code },
			objects: []object{{"o", 0x1000, fields}},
			cache:   map[uint64]*decoded{},
		}
		r.begin("")
		r.step(regs)
		in := r.region.Insts[0]
		got := in.Text + ":"
		for name, is := range map[string]bool{"nop": in.NOP, "opaque": in.Opaque, "rep": r.cache[regs.PC].rep} {
			if is {
				got += " " + name
			}
		}
		if in.Locked {
			got += " locked"
		}
		if in.Atomic {
			got += " atomic"
		}
		for _, a := range in.Accesses {
			kind := " "
			if a.Read {
				kind += "r"
			}
			if a.Write {
				kind += "w"
			}
			if a.Field == "" {
				a.Field = "?"
			}
			got += kind + " " + a.Field
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.code, got, test.want)
		}
	}
}

// The thread-local store lies below FS on Linux.
func TestAddressBelowSegment(t *testing.T) {
	code, _ := hex.DecodeString("64488b0425f8ffffff")
	d := decode(code, 0x400000, func(uint64) (string, uint64) { return "", 0 })
	if got := fmt.Sprint(d.spans(&registers{FSBase: 0x7000})); got != "[{28664 8 true false}]" {
		t.Errorf("got %s, want 8 bytes read at 0x6ff8", got)
	}
}

func TestRepeatedInstructionIsOne(t *testing.T) {
	code, _ := hex.DecodeString("f348a5")
	r := recorder{
		lookup:  func(uint64) (string, uint64) { return "f", 0 },
		code:    func(uint64) []byte { return code },
		objects: []object{{"o", 0x1000, []Field{{"a", 0, 8}, {"b", 8, 8}, {"c", 16, 8}}}},
		cache:   map[uint64]*decoded{},
	}
	r.begin("copy")
	for i := range uint64(3) {
		r.step(&registers{PC: 0x400000, R: [16]uint64{6: 0x9000, 7: 0x1000 + 8*i}})
	}
	in := r.region.Insts
	if len(in) != 1 || in[0].Times != 3 || len(in[0].Accesses) != 3 {
		t.Errorf("got %+v, want one instruction, three times, three fields", in)
	}
}

func TestSharesAddUp(t *testing.T) {
	r := Region{Insts: []Inst{
		{Func: "main.f", Offset: 7},
		{Func: "runtime.g", Offset: 0, Atomic: true, Locked: true, Accesses: []Access{{"c", "lock", true, true}}},
		{Func: "runtime.g", Offset: 4, NOP: true},
		{Func: "main.f", Offset: 9, Accesses: []Access{{"c", "qcount", true, false}, {"d", "qcount", false, true}}},
	}}
	if got := r.Count(); got != (Count{4, 1, 1, 1}) {
		t.Errorf("count: got %+v", got)
	}
	if got := r.CountIn("runtime."); got != (Count{2, 1, 1, 1}) {
		t.Errorf("count in runtime: got %+v", got)
	}
	if got := fmt.Sprint(r.ByFunc()); got != "[{main.f 0 {2 0 0 0}} {runtime.g 1 {2 1 1 1}}]" {
		t.Errorf("by function: got %s", got)
	}
	if got := fmt.Sprint(r.ByField()); got != "[{c lock 1 1 1} {c qcount 1 0 0} {d qcount 0 1 0}]" {
		t.Errorf("by field: got %s", got)
	}
}
