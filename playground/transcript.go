package playground

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Kind says how a program ended. The words are those of the protocol.
type Kind string

const (
	Exit     Kind = "exit"
	Panic    Kind = "panic"
	Deadlock Kind = "deadlock"
	Fatal    Kind = "fatal"
	Stack    Kind = "stack"   // the stack grew beyond its limit
	Compile  Kind = "compile" // it did not even start
)

// A Transcript is what a terminal shows of a run, taken apart.
type Transcript struct {
	Output  string // what the program itself wrote
	Kind    Kind
	Message string // the first line of the runtime's message
	Trace   string // everything from the message on, without the exit status
	Code    int
}

var (
	status = regexp.MustCompile(`exit status (\d+)\n$`)
	// What go test says after the tests have.
	verdict = regexp.MustCompile(`(?m)^(?:ok  |FAIL)\tcommand-line-arguments\t[0-9.]+s\n(?:FAIL\n)?\z`)
	// A trace begins with the first of these lines after the message.
	header = regexp.MustCompile(`(?m)^(runtime stack:|goroutine \d+( gp=[^\n]*)? \[[^\n]*\]:)$`)
	// The message is the last thing before it. A value of several lines is
	// continued with tabs, as are the panics that came after a first one.
	message = regexp.MustCompile(`(?:runtime: goroutine stack exceeds [^\n]*\n(?:runtime: sp=[^\n]*\n)?)?(panic: |fatal error: )[^\n]*(?:\n\t[^\n]*)*(?:\n\[signal [^\n]*\])?\n+$`)
	// Goexit in main leaves no goroutine to be traced, and the trace of a stack
	// that has overflowed is long and says nothing.
	traceless = regexp.MustCompile(`(?:fatal error: no goroutines \(main called runtime\.Goexit\) - deadlock!|runtime: goroutine stack exceeds \d+-byte limit\nfatal error: stack overflow)\n+$`)
	overflow  = regexp.MustCompile(`(?s)(\nfatal error: stack overflow\n).*`)
)

// Parse takes a recorded output apart. The last lines of go test, which tell
// nothing new, are in none of the parts.
func Parse(s string) Transcript {
	t := Transcript{Output: s, Kind: Exit}
	if strings.HasPrefix(s, "# command-line-arguments\n") || strings.HasPrefix(s, "package command-line-arguments ") {
		return Transcript{Kind: Compile, Code: 1, Trace: s}
	}
	if m := verdict.FindStringIndex(s); m != nil {
		if strings.HasPrefix(s[m[0]:], "FAIL") {
			t.Code = 1
		}
		s = s[:m[0]]
		t.Output = s
	}
	if m := status.FindStringSubmatchIndex(s); m != nil {
		t.Output = s[:m[0]]
		t.Code, _ = strconv.Atoi(s[m[2]:m[3]])
	}
	if t.Code != 2 {
		return t
	}
	if at := traceIn(t.Output); at >= 0 {
		t.Output, t.Trace = t.Output[:at], t.Output[at:]
		t.Kind, t.Message = classify(t.Trace)
	}
	return t
}

// traceIn returns where the runtime's message begins in the output of a
// program that ended with status 2, or -1 if the program itself chose 2.
func traceIn(s string) int {
	if m := traceless.FindStringIndex(s); m != nil {
		return m[0]
	}
	at := -1
	for _, h := range header.FindAllStringIndex(s, -1) {
		if m := message.FindStringIndex(s[:h[0]]); m != nil {
			at = m[0] // a program may print a trace of its own before
		}
	}
	return at
}

func classify(trace string) (Kind, string) {
	lines := strings.Split(trace, "\n")
	first := lines[0]
	if strings.HasPrefix(first, "runtime: ") {
		i := slices.IndexFunc(lines, func(s string) bool { return strings.HasPrefix(s, "fatal error: ") })
		first = lines[max(i, 0)]
	}
	switch {
	case strings.HasPrefix(first, "panic: "):
		return Panic, first
	case strings.HasSuffix(first, "deadlock!"):
		return Deadlock, first
	case first == "fatal error: stack overflow":
		return Stack, first
	}
	return Fatal, first
}

var traceNoise = []struct {
	what *regexp.Regexp
	with string
}{
	{regexp.MustCompile(`(?m)^runtime: sp=[^\n]*\n`), ""},
	{regexp.MustCompile(`(?m) code=0x[0-9a-f]+ addr=0x[0-9a-f]+ pc=0x[0-9a-f]+\]`), "]"},
	{regexp.MustCompile(`(?m)^(goroutine \d+) gp=[^\[]*\[`), "$1 ["},
	{regexp.MustCompile(`(?m)^(goroutine \d+ \[[^,\n\]]*), \d+ minutes`), "$1"},
	{regexp.MustCompile(`(?m)( \+0x[0-9a-f]+)?( fp=0x[0-9a-f]+ sp=0x[0-9a-f]+ pc=0x[0-9a-f]+)?$`), ""},
	{regexp.MustCompile(`(?m)^(\S+)\([^()\n]+\)$`), "$1(...)"},
	{regexp.MustCompile(`(?m)^\t.*[/\\]([^/\\\n]+\.(?:go|s):\d+)$`), "\t$1"},
	{regexp.MustCompile(`0x[0-9a-f]{5,}`), "0x…"},
}

var testTime = regexp.MustCompile(`(?m)^(\s*--- (?:PASS|FAIL|SKIP): .*) \(\d+\.\d+s\)$`)

// Normalize makes what a run printed the same for every run: it drops
// addresses, arguments, program counters and folders from the runtime's
// traces, but touches nothing that the program wrote. code is the exit status,
// which go run shows as a last line when it is not 0.
func Normalize(output string, code int) string {
	at := -1
	if code == 2 {
		at = traceIn(output)
	}
	if at >= 0 {
		trace := overflow.ReplaceAllString(output[at:], "$1")
		for _, n := range traceNoise {
			trace = n.what.ReplaceAllString(trace, n.with)
		}
		output = output[:at] + trace
	}
	if code != 0 {
		output += fmt.Sprintf("exit status %d\n", code)
	}
	return output
}

// NormalizeTest does the same for a test binary run with -test.v, and adds
// what go test -v adds, unless it is there.
func NormalizeTest(output string, code int) string {
	output = verdict.ReplaceAllString(output, "")
	if code != 0 {
		output = strings.TrimSuffix(output, fmt.Sprintf("exit status %d\n", code))
	}
	output = testTime.ReplaceAllString(Normalize(output, code), "$1 (0.00s)")
	output = strings.TrimSuffix(output, "FAIL\nexit status 1\n")
	switch {
	case code == 0:
		return output + "ok  \tcommand-line-arguments\t0.00s\n"
	case code == 1:
		output += "FAIL\n"
	}
	return output + "FAIL\tcommand-line-arguments\t0.00s\nFAIL\n"
}

var goroutineNumber = regexp.MustCompile(`(?m)^(goroutine )\d+( \[)|( in goroutine )\d+$`)

// SameRun reports whether two recordings show the same run: the numbers of
// goroutines and their order in the trace depend on the scheduler.
func SameRun(a, b string) bool {
	x, y := Parse(a), Parse(b)
	same := sortedTrace(x.Trace) == sortedTrace(y.Trace)
	x.Trace, y.Trace = "", ""
	return same && x == y
}

func sortedTrace(s string) string {
	blocks := strings.Split(goroutineNumber.ReplaceAllString(s, "$1?$2$3"), "\n\n")
	for i := range blocks {
		blocks[i] = strings.TrimRight(blocks[i], "\n")
	}
	slices.Sort(blocks)
	return strings.Join(blocks, "\n\n")
}

// A Diagnostic is one message of the compiler, its first line.
type Diagnostic struct {
	Line, Column int
	Message      string
}

var position = regexp.MustCompile(`(?m)^(?:\./)?[^\s:]+\.go:(\d+):(\d+): (.*)$`)

// Diagnostics returns what the compiler said, without its continuation lines
// and its remark that there are more.
func (t Transcript) Diagnostics() []Diagnostic {
	var list []Diagnostic
	for _, m := range position.FindAllStringSubmatch(t.Trace, -1) {
		if m[3] == "too many errors" {
			continue
		}
		line, _ := strconv.Atoi(m[1])
		column, _ := strconv.Atoi(m[2])
		list = append(list, Diagnostic{line, column, m[3]})
	}
	return list
}
