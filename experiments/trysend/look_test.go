package trysend

import (
	"testing"

	"chanlab/runner/instrument/step"
)

// Nothing follows from what was not seen unless it would have been.
func TestLookSees(t *testing.T) {
	lock := step.Inst{Atomic: true, Accesses: []step.Access{{Object: "c0", Field: "lock.key", Read: true, Write: true}}}
	write := step.Inst{Offset: 8, Accesses: []step.Access{{Object: "c0", Field: "qcount", Write: true}}}
	other := step.Inst{Atomic: true, Offset: 8, Accesses: []step.Access{{Object: "c1", Field: "lock.key", Read: true, Write: true}}}
	s := look([]step.Region{{Insts: []step.Inst{
		{Func: "runtime.gopark"}, {Func: "runtime.ready"}, {Func: "x", Text: "SYSCALL", Offset: 4},
		lock, write, other, other, lock, write,
	}}})
	if len(s.left) != 1 || len(s.woke) != 1 || s.syscalls != 1 {
		t.Errorf("a park, a wake-up and a system call are seen as %v, %v and %d", s.left, s.woke, s.syscalls)
	}
	if s.locks != 2 || s.together != 2 || s.writesUnlocked != 1 || s.again != 0 {
		t.Errorf("two locks held together and one write outside of them are seen as %+v", s)
	}
	if s := look([]step.Region{{Insts: []step.Inst{lock, lock, lock, lock}}}); s.again != 1 {
		t.Errorf("a channel locked twice is seen as %+v", s)
	}
}
