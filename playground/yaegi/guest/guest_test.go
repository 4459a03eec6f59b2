package guest

import (
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
)

// ending runs main and returns how it ended.
func ending(t *testing.T, main func(m *Machine)) (Ending, string) {
	t.Helper()
	var out strings.Builder
	m := New(&out, &out)
	go m.Main(func() { main(m) })
	e := <-m.Over()
	return e, out.String()
}

func TestReturnOfMainEndsTheProgram(t *testing.T) {
	e, _ := ending(t, func(m *Machine) { m.Go(1, m.Block) })
	if e.Kind != "exit" || e.Code != 0 {
		t.Errorf("%+v", e)
	}
}

func TestExitRunsNoDeferredCalls(t *testing.T) {
	e, out := ending(t, func(m *Machine) {
		m.Defers(func(f *Frame) {
			f.Defer(func() { io.WriteString(m.Stdout, "deferred") })
			m.Exit(3)
		})
	})
	if e.Kind != "exit" || e.Code != 3 || out != "" {
		t.Errorf("%+v %q", e, out)
	}
}

func TestMessagesOfPanics(t *testing.T) {
	for _, c := range []struct {
		main func(m *Machine)
		want string
	}{
		{func(m *Machine) { m.Panic("boom") }, "panic: boom"},
		{func(m *Machine) { m.Panic("two\nlines") }, "panic: two\n\tlines"},
		{func(m *Machine) { m.Panic(42) }, "panic: 42"},
		{func(m *Machine) { m.Panic(errors.New("bad")) }, "panic: bad"},
		{func(m *Machine) { Index(5, 3) }, "panic: runtime error: index out of range [5] with length 3"},
		{func(m *Machine) { Low(4, 9, 8, false) }, "panic: runtime error: slice bounds out of range [:9] with capacity 8"},
		{func(m *Machine) { Shift(-1) }, "panic: runtime error: negative shift amount"},
		{func(m *Machine) {
			m.Defers(func(f *Frame) {
				f.Defer(func() { m.Panic("second") })
				m.Panic("first")
			})
		}, "panic: first\n\tpanic: second"},
		{func(m *Machine) {
			m.Defers(func(f *Frame) {
				f.Defer(func() { m.Panic(f.Recover()) })
				m.Panic("same")
			})
		}, "panic: same [recovered, repanicked]"},
		{func(m *Machine) {
			m.Defers(func(f *Frame) {
				f.Defer(func() { f.Recover(); m.Panic("other") })
				m.Panic("one")
			})
		}, "panic: one [recovered]\n\tpanic: other"},
	} {
		e, _ := ending(t, c.main)
		if e.Kind != "panic" || e.Code != 2 || e.Message != c.want {
			t.Errorf("%+v, want %q", e, c.want)
		}
	}
}

func TestDeferredCallsRunAfterOneHasPanicked(t *testing.T) {
	e, out := ending(t, func(m *Machine) {
		m.Defers(func(f *Frame) {
			f.Defer(func() {
				if r := f.Recover(); r != "second" {
					t.Errorf("recovered %v", r)
				}
			})
			f.Defer(func() { io.WriteString(m.Stdout, "between ") })
			f.Defer(func() { m.Panic("second") })
			m.Panic("first")
		})
		io.WriteString(m.Stdout, "after")
	})
	if e.Kind != "exit" || out != "between after" {
		t.Errorf("%+v %q", e, out)
	}
}

// What is neither the program's nor Go's is the interpreter's, and the program
// must not go on with it.
func TestStrangePanicsEndTheRun(t *testing.T) {
	e, out := ending(t, func(m *Machine) {
		m.Defers(func(f *Frame) {
			f.Defer(func() { f.Recover(); io.WriteString(m.Stdout, "went on") })
			panic("reflect: something of its own")
		})
	})
	if e.Kind != "crash" || e.Reason != "interpreter" || out != "" {
		t.Errorf("%+v %q", e, out)
	}
}

func TestDeadlockNamesPlaces(t *testing.T) {
	m := New(io.Discard, io.Discard)
	m.States = map[int]string{7: "chan receive", 9: "select"}
	waiting := make(chan bool)
	go m.Main(func() {
		m.Self().At = 7
		m.Go(8, func() { m.Self().At = 9; waiting <- true; m.Block() })
		<-waiting
		close(waiting)
		m.Block()
	})
	<-waiting
	m.Deadlock()
	e := <-m.Over()
	want := []Trace{{ID: 1, State: "chan receive", At: 7}, {ID: 18, State: "select", At: 9, CreatedAt: 8, CreatedBy: 1}}
	if e.Kind != "deadlock" || !reflect.DeepEqual(e.Trace, want) {
		t.Errorf("%+v, want %+v", e, want)
	}
}

func TestPrintlnIsTheRuntimes(t *testing.T) {
	var out strings.Builder
	m := New(io.Discard, &out)
	m.Println("a", 1, 0.1, true, float32(2.5))
	if got, want := out.String(), "a 1 0.1 true 2.5\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Who waits for a test is in the library, and the tests around it are at the
// line that began it.
func TestDeadlockInATest(t *testing.T) {
	m := New(io.Discard, io.Discard)
	m.States = map[int]string{5: "chan receive", 7: "chan send"}
	m.Position = func(int) (string, int) { return "prog_test.go", 1 }
	reached := make(chan bool, 1)
	go m.Main(func() {
		m.Test("TestOuter", func(t *T) {
			m.Self().At = 5
			t.Run("inner", func(*T) {
				m.Self().At = 7
				reached <- true
				m.Block()
			})
		})
	})
	<-reached
	m.Deadlock()
	e := <-m.Over()
	want := []Trace{
		{ID: 1, State: "chan receive", In: "testing.(*T).Run"},
		{ID: 18, State: "chan receive", At: 5, In: "testing.(*T).Run", CreatedBy: 1},
		{ID: 19, State: "chan send", At: 7, CreatedBy: 18},
	}
	if e.Kind != "deadlock" || !reflect.DeepEqual(e.Trace, want) {
		t.Errorf("%+v, want %+v", e, want)
	}
}
