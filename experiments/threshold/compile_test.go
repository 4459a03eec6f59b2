package threshold

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

// Facts is the fact file threshold.json of one release and architecture.
type Facts struct {
	Release string  `json:"release"`
	GOARCH  string  `json:"goarch"`
	Shapes  []Row   `json:"shapes"`  // in order of size
	Moved   []Moved `json:"moved"`   // which functions have their variable moved to the heap
	Next    int     `json:"next"`    // the size of a struct one word larger than the last
	Refused string  `json:"refused"` // what the compiler says of a channel of those; "" if it takes it
}

// Row is how the functions for sizes that follow each other are compiled.
type Row struct {
	From    int   `json:"from"` // the first of the sizes
	To      int   `json:"to"`   // the last
	Send    Shape `json:"send"`
	Pass    Shape `json:"pass"` // as Send, with a call in place of the channel
	Receive Shape `json:"receive"`
	Fill    Shape `json:"fill"` // as Receive, with a call in place of the channel
}

func (r Row) alike(s Row) bool {
	s.From, s.To = r.From, r.To
	return r == s
}

// Shape is what a function calls, and how its code copies and zeroes.
type Shape struct {
	Calls string `json:"calls"` // of the runtime and of the channel's stand-in, in order
	Way   string `json:"way"`   // "straight", "loop", "duff", "rep", or several
}

// Moved is one kind of function and the sizes at which its variable is moved to the heap.
type Moved struct {
	Func  string `json:"func"`
	Sizes []int  `json:"sizes"`
}

// kinds are the functions that are compiled for every size, each on one line.
// Send and Pass, Receive and Fill, Go and GoPass differ in the channel only.
var kinds = []struct{ name, text string }{
	{"Made", "//go:noinline\nfunc Made%[1]d() (v T%[1]d) { return v }"},
	{"Use", "//go:noinline\nfunc Use%[1]d(p *T%[1]d) {}"},
	{"Take", "//go:noinline\nfunc Take%[1]d(v T%[1]d) {}"},
	{"Send", "func Send%[1]d(c chan<- T%[1]d) { v := Made%[1]d(); c <- v }"},
	{"Pass", "func Pass%[1]d() { v := Made%[1]d(); Use%[1]d(&v) }"},
	{"Receive", "func Receive%[1]d(c <-chan T%[1]d) { v := <-c; Use%[1]d(&v) }"},
	{"Fill", "func Fill%[1]d() { var t T%[1]d; Use%[1]d(&t); v := t; Use%[1]d(&v) }"},
	{"Go", "func Go%[1]d(c chan<- T%[1]d) { v := Made%[1]d(); go func() { c <- v }() }"},
	{"GoPass", "func GoPass%[1]d() { v := Made%[1]d(); go func() { Take%[1]d(v) }() }"},
	{"Pointer", "func Pointer%[1]d(c chan<- *T%[1]d) { v := Made%[1]d(); c <- &v }"},
}

// shaped are those whose listing is read, watched those that -m speaks of.
var (
	shaped  = []string{"Send", "Pass", "Receive", "Fill"}
	watched = []string{"Send", "Pass", "Receive", "Fill", "Go", "GoPass", "Pointer"}
)

// source returns a package with all functions for the sizes, and the function
// that stands on each line.
func source(sizes ...int) (text string, lines map[int]string) {
	var b strings.Builder
	b.WriteString("package probe\n")
	for _, size := range sizes {
		if words := size / 8; words <= 64 {
			fmt.Fprintf(&b, "type T%d struct { ", size)
			for i := range words {
				fmt.Fprintf(&b, "F%d int64; ", i)
			}
			b.WriteString("}\n")
		} else {
			fmt.Fprintf(&b, "type T%d struct { F0 int64; F [%d]int64 }\n", size, words-1)
		}
		for _, k := range kinds {
			fmt.Fprintf(&b, k.text+"\n", size)
		}
	}
	lines = map[int]string{}
	for i, line := range strings.Split(b.String(), "\n") {
		if rest, ok := strings.CutPrefix(line, "func "); ok {
			lines[i+1], _, _ = strings.Cut(rest, "(")
		}
	}
	return b.String(), lines
}

// compile reads the facts of one target.
func compile(t testing.TB, target toolchain.Target) (*Facts, error) {
	f := &Facts{Release: target.Release, GOARCH: target.GOARCH}
	text, lines := source(Sizes()...)
	dir := t.TempDir()
	if err := target.WriteModule(dir, map[string]string{"probe.go": text}); err != nil {
		return nil, err
	}
	_, funcs, err := asm.List(t.Context(), target, dir, ".")
	if err != nil {
		return nil, err
	}
	shapes := map[string]Shape{}
	for i := range funcs {
		_, name, _ := strings.Cut(funcs[i].Name, ".")
		shapes[name] = shapeOf(&funcs[i])
	}
	for _, size := range Sizes() {
		r := Row{From: size, To: size}
		for i, into := range []*Shape{&r.Send, &r.Pass, &r.Receive, &r.Fill} {
			shape, ok := shapes[fmt.Sprint(shaped[i], size)]
			if !ok {
				return nil, fmt.Errorf("%s lists no %s%d", target, shaped[i], size)
			}
			*into = shape
		}
		if n := len(f.Shapes); n > 0 && f.Shapes[n-1].alike(r) {
			f.Shapes[n-1].To = size
			continue
		}
		f.Shapes = append(f.Shapes, r)
	}

	out, err := target.Command(t.Context(), dir, "build", "-gcflags=-m", ".").CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("escape analysis of %s: %w\n%s", target, err, out)
	}
	moved := map[string]bool{}
	for _, m := range movedLine.FindAllStringSubmatch(string(out), -1) {
		n, _ := strconv.Atoi(m[1])
		moved[lines[n]] = true
	}
	for _, name := range watched {
		r := Moved{Func: name, Sizes: []int{}}
		for _, size := range Sizes() {
			if moved[fmt.Sprint(name, size)] {
				r.Sizes = append(r.Sizes, size)
			}
		}
		f.Moved = append(f.Moved, r)
	}

	f.Next = slices.Max(Sizes()) + 8
	text, _ = source(f.Next)
	dir = t.TempDir()
	if err := target.WriteModule(dir, map[string]string{"probe.go": text}); err != nil {
		return nil, err
	}
	out, err = target.Command(t.Context(), dir, "build", ".").CombinedOutput()
	if err == nil {
		return f, nil
	}
	if m := refusal.FindStringSubmatch(string(out)); m != nil {
		f.Refused = m[1]
	}
	return f, nil
}

var (
	movedLine = regexp.MustCompile(`(?m)^\./probe\.go:(\d+):\d+: moved to heap: v`)
	refusal   = regexp.MustCompile(`(?m)^\./probe\.go:\d+:\d+: (.*)`)
)

// shapeOf reads a listing. A jump to the start is the way back from growing
// the stack, which any function may have.
func shapeOf(f *asm.Func) Shape {
	var calls []string
	ways := map[string]bool{}
	for _, in := range f.Insts {
		call, ours := strings.CutPrefix(in.Call, "probe.")
		call = strings.TrimPrefix(call, "runtime.")
		if ours {
			call = strings.TrimRight(call, "0123456789")
		}
		switch {
		case strings.Contains(in.Op, "DUFF"):
			ways["duff"] = true
		case strings.Contains(in.Call, "duff"):
			ways["duff"] = true
		case strings.HasPrefix(call, "morestack"):
		case in.Call != "":
			calls = append(calls, call)
		case in.Op == "REP":
			ways["rep"] = true
		case backward(in):
			ways["loop"] = true
		}
	}
	list := slices.Sorted(func(yield func(string) bool) {
		for w := range ways {
			if !yield(w) {
				return
			}
		}
	})
	if list == nil {
		list = []string{"straight"}
	}
	return Shape{strings.Join(calls, " "), strings.Join(list, "+")}
}

var target = regexp.MustCompile(`(?:^|, ?)(\d+)$`)

// backward reports whether the instruction jumps to an earlier one that is not
// the function's first.
func backward(in asm.Inst) bool {
	if in.Op[0] != 'J' && in.Op[0] != 'B' && !strings.HasPrefix(in.Op, "CB") && !strings.HasPrefix(in.Op, "TB") {
		return false
	}
	m := target.FindStringSubmatch(in.Args)
	if m == nil {
		return false
	}
	to, err := strconv.Atoi(m[1])
	return err == nil && to != 0 && int64(to) < in.Offset
}
