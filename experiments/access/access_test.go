package access

import (
	"testing"

	"chanlab/runner/instrument/step"
)

// inst is an instruction that touches one field of the channel.
func inst(text, field string, read, write, atomic bool) step.Inst {
	in := step.Inst{Func: "runtime.f", Text: text, Atomic: atomic, Times: 1}
	if field != "" {
		in.Accesses = []step.Access{{Object: Channel, Field: field, Read: read, Write: write}}
	}
	return in
}

// The summary must see what the claims would be refuted by: an atomic
// instruction on a field, and a write without the lock.
func TestSummariseSeesWhatIsThere(t *testing.T) {
	lock, unlock := inst("XCHGB CL, 0(AX)", lockField, true, true, true), inst("XCHGB DL, 0(AX)", lockField, true, true, true)
	op, err := Summarise(&step.Region{Name: "x", Insts: []step.Inst{
		inst("MOVQ CX, 0(AX)", "qcount", false, true, false), // a write before the lock
		lock,
		inst("TESTB AL, 0(AX)", "qcount", true, false, false), // a nil check
		inst("LOCK INCQ 0(AX)", "qcount", true, true, true),
		inst("MOVQ 0x10(AX), CX", "buf", true, false, false),
		inst("LOCK CMPXCHGL CX, 0(BX)", "", false, false, true), // of something else
		unlock,
		inst("LOCK XADDL CX, 0(BX)", "", false, false, true), // the scheduler's
	}})
	if err != nil {
		t.Fatal(err)
	}
	want := Field{Object: Channel, Name: "qcount", Reads: 1, Writes: 2, Atomic: 1, Outside: 1}
	if got := op.Of("qcount"); got != want {
		t.Errorf("qcount: got %+v, want %+v", got, want)
	}
	if got := op.Of("buf"); got.Outside != 0 || op.Touches("buf") != 1 || op.Touches("qcount") != 2 {
		t.Errorf("buf: %+v; touches: %d, %d", got, op.Touches("buf"), op.Touches("qcount"))
	}
	if last := op.Events[len(op.Events)-1]; last.Field != lockField || len(op.Events) != 6 {
		t.Errorf("%d events, the last %+v", len(op.Events), last)
	}
	for name, region := range map[string]step.Region{
		"locked": {Insts: []step.Inst{lock}},
		"opaque": {Insts: []step.Inst{{Opaque: true}}},
	} {
		if op, err := Summarise(&region); err == nil {
			t.Errorf("%s: got %+v", name, op)
		}
	}
}
