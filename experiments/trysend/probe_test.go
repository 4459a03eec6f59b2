package trysend

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// rounds is how often each attempt is stepped through: select draws the order
// of its cases by lot, and its instructions vary with it.
const rounds = 3

// An attempt is one select with default, and what its channels hold then.
type attempt struct {
	shape
	// ready says how many of the channels, from the first, can be used at
	// once: none, or all.
	ready bool
	// partner says that what makes them ready is a goroutine that waits.
	partner bool
	// waits says that there is no default and nothing ready: the attempt ends
	// at the first instruction of the goroutine that runs instead.
	waits bool
}

// attempts are stepped through.
var attempts = func() (list []attempt) {
	list = append(list, attempt{shape: shape{dflt: true}})
	for _, n := range []int{1, 2, 4, 8, 16} {
		list = append(list, attempt{shape: shape{receives: n, dflt: true}}, attempt{shape: shape{receives: n, dflt: true}, ready: true},
			attempt{shape: shape{receives: n}, waits: true})
	}
	for _, n := range []int{1, 2} {
		list = append(list, attempt{shape: shape{sends: n, dflt: true}}, attempt{shape: shape{sends: n, dflt: true}, ready: true})
	}
	return append(list,
		attempt{shape: shape{receives: 1, dflt: true}, ready: true, partner: true},
		attempt{shape: shape{sends: 1, dflt: true}, ready: true, partner: true},
		attempt{shape: shape{receives: 1}, ready: true}) // without default, for comparison
}()

// key names the attempt in a region of the program and in values.json.
func (a attempt) key() string {
	k := strings.ToLower(a.name()) + "_empty"
	if a.ready {
		k = strings.ToLower(a.name()) + "_ready"
	}
	if a.partner {
		k += "_partner"
	}
	if a.waits {
		k += "_waits"
	}
	return k
}

// program steps through every attempt, on channels of their own each time. A
// channel is ready for a receive with an element in it and for a send with
// room; with a partner it has no buffer.
func program() string {
	var b strings.Builder
	b.WriteString("package main\n\nimport (\n\t\"runtime\"\n\t\"unsafe\"\n)\n\nfunc address(c chan int) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&c)) }\n\n")
	for i, a := range attempts {
		fmt.Fprintf(&b, "func attempt%d() {\n", i)
		fmt.Fprintf(&b, "\tvar c [16]chan int\n\tfor i := range c { c[i] = make(chan int, %d) }\n", map[bool]int{false: 1, true: 0}[a.partner])
		switch {
		case a.partner && a.receives > 0:
			b.WriteString("\tgo func() { c[0] <- 1 }()\n\truntime.Gosched()\n")
		case a.partner:
			b.WriteString("\tgo func() { <-c[0] }()\n\truntime.Gosched()\n")
		case a.ready == (a.receives > 0): // receives that can, sends that cannot
			fmt.Fprintf(&b, "\tfor i := range %d { c[i] <- 1 }\n", a.cases())
		}
		for n := range a.cases() {
			fmt.Fprintf(&b, "\tstepWatch(\"c%d\", address(c[%d]))\n", n, n)
		}
		// Locals, so that the statement is measured and not the array.
		for n := range a.cases() {
			fmt.Fprintf(&b, "\tc%d := c[%d]\n", n, n)
		}
		if a.waits {
			b.WriteString("\tgo func() { stepEnd(); c0 <- 1 }()\n")
		}
		fmt.Fprintf(&b, "\tstepBegin(%q)\n\t%s", a.key(), a.body(func(i int) string { return fmt.Sprintf("c%d", i) }))
		if !a.waits {
			b.WriteString("\tstepEnd()\n")
		}
		b.WriteString("\truntime.Gosched()\n}\n\n")
	}
	fmt.Fprintf(&b, "func steps() {\n\tfor range %d {\n", rounds)
	for i := range attempts {
		fmt.Fprintf(&b, "\t\tattempt%d()\n", i)
	}
	b.WriteString("\t}\n}\n")
	return b.String()
}

// once is what the first call of stepped found.
var once struct {
	sync.Once
	regions map[string][]step.Region
	err     error
}

// stepped runs the program and returns the regions of each attempt.
func stepped(t *testing.T) (map[string][]step.Region, error) {
	t.Helper()
	once.Do(func() {
		once.err = errors.New("stepping through failed in another test")
		once.regions, once.err = stepThrough(t)
	})
	return once.regions, once.err
}

func stepThrough(t *testing.T) (map[string][]step.Region, error) {
	t.Helper()
	if err := step.Available(); err != nil {
		return nil, err
	}
	target := toolchain.Local()
	l, err := layout.Of(t.Context(), target, "hchan")
	if err != nil {
		return nil, err
	}
	fields := flatten("", l.Structs[0].Fields)
	objects := map[string][]step.Field{}
	for i := range 16 {
		objects[fmt.Sprintf("c%d", i)] = fields
	}
	path, err := step.Build(t.Context(), target, t.TempDir(), map[string]string{"main.go": program()})
	if err != nil {
		return nil, err
	}
	regions, err := step.Run(t.Context(), path, objects)
	if err != nil {
		return nil, err
	}
	all := map[string][]step.Region{}
	for _, r := range regions {
		if n := r.Opaque(); n > 0 {
			t.Fatalf("%s: %d instructions could not be decoded", r.Name, n)
		}
		all[r.Name] = append(all[r.Name], r)
	}
	for _, a := range attempts {
		if len(all[a.key()]) != rounds {
			t.Fatalf("%s ran %d times, want %d", a.key(), len(all[a.key()]), rounds)
		}
	}
	return all, nil
}

// flatten lists the innermost fields with their paths.
func flatten(prefix string, list []layout.Field) (flat []step.Field) {
	for _, f := range list {
		if len(f.Fields) > 0 {
			for _, g := range flatten(prefix+f.Name+".", f.Fields) {
				g.Offset += f.Offset
				flat = append(flat, g)
			}
			continue
		}
		if f.Size > 0 {
			flat = append(flat, step.Field{Name: prefix + f.Name, Offset: f.Offset, Size: f.Size})
		}
	}
	return flat
}
