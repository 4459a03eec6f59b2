package copy

import (
	"slices"
	"testing"

	"chanlab/runner/instrument/step"
)

// What counts as a copy, and what does not.
func TestEvents(t *testing.T) {
	const size = 20 // two chunks and a half
	touch := func(fn, text string, object string, write bool, fields ...string) step.Inst {
		in := step.Inst{Func: fn, Text: text, Times: 1}
		for _, f := range fields {
			in.Accesses = append(in.Accesses, step.Access{Object: object, Field: f, Read: !write, Write: write})
		}
		return in
	}
	all := []string{"0", "8", "16"}
	for name, c := range map[string]struct {
		insts []step.Inst
		want  []event
	}{
		"a copy": {
			[]step.Inst{touch("runtime.memmove", "MOVOU 0(SI), X0", "sent/stack", false, all...), touch("runtime.memmove", "MOVOU X0, 0(DI)", "received/stack", true, all...)},
			[]event{{"copy", "runtime.memmove", "sent/stack", "received/stack"}},
		},
		"half a copy is none, and memmove to a place that nobody watches is elsewhere": {
			[]step.Inst{touch("runtime.memmove", "MOVOU 0(SI), X0", "ring0", false, all...), touch("runtime.memmove", "MOVOU X0, 0(DI)", "received/stack", true, "0", "8")},
			[]event{{"copy", "runtime.memmove", "ring0", elsewhere}},
		},
		"zeroing": {
			[]step.Inst{touch("main.receive", "MOVUPS X15, 0x10(SP)", "received/stack", true, all...)},
			[]event{{"zero", "main.receive", "", "received/stack"}},
		},
		"a variable stored by compiled code": {
			[]step.Inst{touch("main.send", "MOVQ AX, 0x18(SP)", "sent/stack", true, all...)},
			[]event{{"store", "main.send", "", "sent/stack"}},
		},
		"the frame of a runtime function": {
			[]step.Inst{touch("runtime.gopark", "MOVQ AX, 0x18(SP)", "sent/stack", true, all...)},
			nil,
		},
		"a copy in two visits is none": {
			[]step.Inst{touch("main.receive", "MOVQ AX, 0(SP)", "variable", true, "0", "8"), touch("main.end", "RET", "", false), touch("main.receive", "MOVQ AX, 16(SP)", "variable", true, "16")},
			nil,
		},
	} {
		if got := events(&step.Region{Insts: c.insts}, size); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}

	// Where instructions were not decoded, the last 128 bytes speak for the element.
	tail := []string{}
	for _, f := range chunks(300)[22:] {
		tail = append(tail, f.Name)
	}
	v := step.Inst{Func: "runtime.memmove", Opaque: true}
	insts := []step.Inst{v, touch("runtime.memmove", "MOVOU", "sent/stack", false, tail...), touch("runtime.memmove", "MOVOU", "ring1", true, tail...)}
	if got := events(&step.Region{Insts: insts}, 300); len(got) != 1 || got[0].to != "ring1" {
		t.Errorf("a copy with AVX: got %v", got)
	}
	if got := events(&step.Region{Insts: insts[1:]}, 300); len(got) != 1 || got[0].to != elsewhere {
		t.Errorf("the tail alone is taken for a copy where all was decoded: %v", got)
	}
}
