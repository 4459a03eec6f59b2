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

// TB is the part of testing.TB that interpreted tests have.
type TB interface {
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Skip(args ...any)
	Skipf(format string, args ...any)
	SkipNow()
	Skipped() bool
	Cleanup(f func())
}

// T stands for testing.T, whose messages would name lines of this program
// instead of the reader's.
type T struct {
	m        *Machine
	name     string
	depth    int
	failed   bool
	skipped  bool
	output   strings.Builder
	cleanups []func()
	parent   *T
	results  string // of subtests, printed after the test's own
	subs     map[string]int
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

func (t *T) run(f func(*T)) {
	m := t.m
	m.heading("RUN  ", t.name)
	start := time.Now()
	done := make(chan bool)
	m.Go(0, func() {
		defer func() {
			if r := recover(); r != nil && !m.Ended() {
				panic(t.panicked(m.translate(r)))
			}
			close(done)
		}()
		defer t.clean()
		f(t)
	})
	<-done
	if m.Ended() {
		runtime.Goexit()
	}
	state := "PASS"
	switch {
	case t.failed:
		state = "FAIL"
		for p := t.parent; p != nil; p = p.parent {
			p.failed = true
		}
	case t.skipped:
		state = "SKIP"
	}
	t.results = fmt.Sprintf("%s--- %s: %s (0.00s)\n", strings.Repeat("    ", t.depth), state, t.name) + t.results
	if t.parent != nil {
		t.parent.results += t.results
	} else {
		fmt.Fprint(m.Stdout, t.results)
	}
	if m.Notify != nil {
		m.Notify(TestResult{Name: t.name, State: strings.ToLower(state), Output: t.output.String(), Milliseconds: float64(time.Since(start).Microseconds()) / 1000})
	}
}

// panicked reports the test whose panic ends the program.
func (t *T) panicked(v *thrown) *thrown {
	for t.parent != nil {
		t = t.parent
	}
	fmt.Fprintf(t.m.Stdout, "--- FAIL: %s (0.00s)\n", t.name)
	if t.m.Notify != nil {
		t.m.Notify(TestResult{Name: t.name, State: "fail", Output: t.output.String()})
	}
	v.again = true
	return v
}

func (t *T) clean() {
	for len(t.cleanups) > 0 {
		last := len(t.cleanups) - 1
		f := t.cleanups[last]
		t.cleanups = t.cleanups[:last]
		f()
	}
}
