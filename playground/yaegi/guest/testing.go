package guest

import (
	"fmt"
	"runtime"
	"strings"
	"time"
)

// A TestResult is what one test or subtest came to.
type TestResult struct {
	Name, State, Output string
	Milliseconds        float64
}

// T stands for testing.T, whose messages would name lines of this program
// instead of the reader's.
type T struct {
	m        *Machine
	name     string
	depth    int
	start    time.Time
	failed   bool
	skipped  bool
	finished bool // returned, or ended by FailNow or SkipNow
	done     bool // reported
	output   strings.Builder
	cleanups []func()
	parent   *T
	results  string // of subtests, to be printed after the test's own
	cleaning bool
	fell     bool // one of its cleanups has panicked
}

// Test runs one test and prints what go test -v prints.
func (m *Machine) Test(name string, f func(*T)) {
	t := &T{m: m, name: name}
	m.tests = append(m.tests, t)
	t.run(f)
}

// Finish ends a run of tests.
func (m *Machine) Finish() {
	failed := false
	for _, t := range m.tests {
		failed = failed || t.failed
	}
	if failed {
		fmt.Fprint(m.Stdout, "FAIL\nFAIL\tcommand-line-arguments\t0.00s\nFAIL\n")
		m.end(Ending{Kind: "exit", Code: 1})
		return
	}
	fmt.Fprint(m.Stdout, "PASS\nok  \tcommand-line-arguments\t0.00s\n")
	m.end(Ending{Kind: "exit"})
}

// run runs a test in a goroutine of its own, as testing.tRunner does.
func (t *T) run(f func(*T)) {
	m := t.m
	m.heading("RUN  ", t.name)
	t.start = time.Now()
	over := make(chan bool)
	self := m.Self()
	self.in = "testing.(*T).Run"
	m.Go(0, func() {
		defer func() {
			r := recover()
			switch {
			case m.Ended():
			case r != nil:
				panic(t.panicked(m.translate(r)))
			case !t.finished:
				m.giveUp("the goroutine of " + t.name + " ended before the test did")
			}
			close(over)
		}()
		defer t.clean()
		f(t)
		t.finished = true
	})
	<-over
	self.in = ""
	if m.Ended() {
		runtime.Goexit()
	}
	t.done = true
	switch {
	case t.failed:
		t.report("FAIL")
	case t.skipped:
		t.report("SKIP")
	default:
		t.report("PASS")
	}
}

// report says what the test came to. What is said of subtests waits until all
// is said that concerns the test around them.
func (t *T) report(state string) {
	results := fmt.Sprintf("%s--- %s: %s (0.00s)\n", strings.Repeat("    ", t.depth), state, t.name) + t.results
	if t.parent != nil {
		t.parent.results += results
	} else {
		fmt.Fprint(t.m.Stdout, results)
	}
	if t.m.Notify != nil {
		t.m.Notify(TestResult{Name: t.name, State: strings.ToLower(state), Output: t.output.String(), Milliseconds: float64(time.Since(t.start).Microseconds()) / 1000})
	}
}

// panicked reports the test whose panic ends the program, and the tests around
// it, which have failed by it.
func (t *T) panicked(v *thrown) *thrown {
	t.Fail()
	t.report("FAIL")
	for t.parent != nil {
		t = t.parent
		t.cleanAfterPanic()
		t.report("FAIL")
	}
	v.again = true
	return v
}

// clean runs what was handed to Cleanup, the last first, and goes on when one
// of them does not return.
func (t *T) clean() {
	t.cleaning = true
	if len(t.cleanups) == 0 {
		return
	}
	last := len(t.cleanups) - 1
	f := t.cleanups[last]
	t.cleanups = t.cleanups[:last]
	defer t.clean()
	defer func() {
		if r := recover(); r != nil {
			if t.fell || !t.finished {
				t.m.giveUp("a cleanup panics after another panic")
			}
			t.fell = true
			panic(r)
		}
	}()
	f()
}

// cleanAfterPanic is clean for a test around one that has panicked.
func (t *T) cleanAfterPanic() {
	returned := false
	defer func() {
		if recover() != nil || !returned {
			t.m.giveUp("a cleanup does not return, after a panic")
		}
	}()
	t.clean()
	returned = true
}
