package guest

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// heading says whose messages follow, as go test -v does.
func (m *Machine) heading(word, name string) {
	m.speaker = name
	fmt.Fprintf(m.Stdout, "=== %s %s\n", word, name)
}

// A Line is a place in the program where a test says something.
type Line struct {
	*T
	at int
}

// On returns a test for a call at a position. The call's own arguments may
// bring the goroutine elsewhere.
func On(t *T, at int) Line { return Line{t, at} }

func (t Line) log(s string) {
	t.late("a message")
	if t.m.speaker != t.name {
		t.m.heading("NAME ", t.name)
	}
	s = strings.TrimSuffix(s, "\n")
	file, at := t.m.Position(t.at)
	line := fmt.Sprintf("    %s:%d: %s\n", file, at, strings.ReplaceAll(s, "\n", "\n        "))
	t.output.WriteString(line)
	fmt.Fprint(t.m.Stdout, line)
}

// The methods below are those of testing.T.

func (t Line) Log(args ...any)           { t.log(fmt.Sprintln(args...)) }
func (t Line) Logf(f string, a ...any)   { t.log(fmt.Sprintf(f, a...)) }
func (t Line) Error(args ...any)         { t.log(fmt.Sprintln(args...)); t.Fail() }
func (t Line) Errorf(f string, a ...any) { t.log(fmt.Sprintf(f, a...)); t.Fail() }
func (t Line) Fatal(args ...any)         { t.log(fmt.Sprintln(args...)); t.FailNow() }
func (t Line) Fatalf(f string, a ...any) { t.log(fmt.Sprintf(f, a...)); t.FailNow() }
func (t Line) Skip(args ...any)          { t.log(fmt.Sprintln(args...)); t.SkipNow() }
func (t Line) Skipf(f string, a ...any)  { t.log(fmt.Sprintf(f, a...)); t.SkipNow() }

func (t *T) Name() string     { return t.name }
func (t *T) Failed() bool     { return t.failed }
func (t *T) Skipped() bool    { return t.skipped }
func (t *T) Cleanup(f func()) { t.cleanups = append(t.cleanups, f) }

// Fail marks the test, and those around it, as failed.
func (t *T) Fail() {
	t.late("a failure")
	for ; t != nil; t = t.parent {
		t.failed = true
	}
}

// FailNow ends the test's goroutine.
func (t *T) FailNow() {
	t.Fail()
	t.finished = true
	runtime.Goexit()
}

// SkipNow ends the test's goroutine.
func (t *T) SkipNow() {
	t.skipped, t.finished = true, true
	runtime.Goexit()
}

// late gives up when a test is spoken of that is over: Go then panics or says
// it of the test around it.
func (t *T) late(what string) {
	if t.done {
		t.m.giveUp(what + " after " + t.name + " was over")
	}
}

// plain reports whether a subtest's name needs no more care than its spaces:
// others are quoted, and a number sign may stand for a repetition.
func plain(name string) bool {
	for _, r := range name {
		if r == '#' || r != ' ' && unicode.IsSpace(r) || !strconv.IsPrint(r) {
			return false
		}
	}
	return utf8.ValidString(name)
}

// Run runs a subtest and reports whether it passed.
func (t *T) Run(name string, f func(*T)) bool {
	t.late("a subtest")
	if !plain(name) {
		t.m.giveUp(fmt.Sprintf("a subtest is named %q", name))
	}
	if t.cleaning {
		t.m.giveUp("a subtest in a cleanup")
	}
	full := t.name + "/" + strings.ReplaceAll(name, " ", "_")
	n := t.m.names[full]
	t.m.names[full]++
	if n > 0 || name == "" {
		full = fmt.Sprintf("%s#%02d", full, n)
	}
	sub := &T{m: t.m, name: full, depth: t.depth + 1, parent: t}
	sub.run(f)
	return !sub.failed
}
