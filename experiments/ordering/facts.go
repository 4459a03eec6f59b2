package ordering

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Facts are which orders the runtime of a release asks for, and what is made
// of them on one architecture: the fact file ordering.json.
type Facts struct {
	Release string  `json:"release"`
	GOARCH  string  `json:"goarch"`
	Asked   []Asked `json:"asked"`
	Queues  []Queue `json:"queues"`
}

// Asked is one call of an atomic function in a queue without a lock.
type Asked struct {
	Func   string   `json:"func"`   // "runqput"
	Call   string   `json:"call"`   // as written: "atomic.StoreRel(&pp.runqtail, t + 1)"
	Line   int      `json:"line"`   // of runtime/proc.go
	Orders []string `json:"orders"` // the ordered instructions on that line
}

// Queue is what linking into, or out of, a channel's wait queue is made of.
type Queue struct {
	In      string   `json:"in"`     // the function that it is inlined into
	Method  string   `json:"method"` // "waitq.enqueue"
	Insts   int      `json:"insts"`
	Stores  int      `json:"stores"`  // plain ones
	Orders  []string `json:"orders"`  // ordered instructions, those of selectDone left out
	Between bool     `json:"between"` // lock(&c.lock) stands before it in that function
}

// orderedInst matches instructions that order others, for arm64 and amd64:
// load-acquire, store-release, exclusives, atomics and barriers.
var orderedInst = regexp.MustCompile(`^(LDAR|STLR|LDAXR|STLXR|LDAPR|CAS|SWP|LDADD|LDCLR|LDOR|LDEOR|DMB|LOCK|XCHG|CMPXCHG|XADD|MFENCE)`)

// runQueue are the functions of the run queue of a P, which its owner pushes
// and pops while others steal from it, without a lock.
var runQueue = []string{"runqput", "runqget", "runqgrab"}

// inlined are the methods of the wait queue, with where to look for them.
var inlined = []struct{ in, method string }{{"chansend", "waitq.enqueue"}, {"chanrecv", "waitq.dequeue"}}

// Collect lists the runtime of a release and holds it against its source.
func Collect(ctx context.Context, t toolchain.Target, dir string) (*Facts, error) {
	tree, err := source.Open(ctx, t)
	if err != nil {
		return nil, err
	}
	if err := t.WriteModule(dir, map[string]string{"main.go": "package main\n\nfunc main() {}\n"}); err != nil {
		return nil, err
	}
	names := []string{"runtime.chansend", "runtime.chanrecv"}
	for _, f := range runQueue {
		names = append(names, "runtime."+f)
	}
	_, listed, err := asm.List(ctx, t, dir, "runtime", names...)
	if err != nil {
		return nil, err
	}
	by := map[string]*asm.Func{}
	for i := range listed {
		by[strings.TrimPrefix(listed[i].Name, "runtime.")] = &listed[i]
	}
	facts := &Facts{Release: t.Release, GOARCH: t.GOARCH}
	for _, name := range runQueue {
		f, err := tree.Func("runtime", name)
		if err != nil {
			return nil, err
		}
		for _, c := range f.Calls {
			if strings.HasPrefix(c.Func, "atomic.") {
				facts.Asked = append(facts.Asked, Asked{name, c.Func + "(" + strings.Join(c.Args, ", ") + ")", c.Line, orders(by[name].Lines(c.Line, c.Line))})
			}
		}
	}
	for _, q := range inlined {
		method, err := tree.Func("runtime", q.method)
		if err != nil {
			return nil, err
		}
		outer, err := tree.Func("runtime", q.in)
		if err != nil {
			return nil, err
		}
		var own []asm.Inst
		stores := 0
		for line := method.Line; line <= method.End; line++ {
			if marks(method, line) { // decides between the cases of a select, not about the list
				continue
			}
			for _, in := range by[q.in].Lines(line, line) {
				own = append(own, in)
				if isStore(in) {
					stores++
				}
			}
		}
		if len(own) == 0 {
			return nil, fmt.Errorf("%s: no instruction of %s stands for %s: it is no longer inlined there", t, q.in, q.method)
		}
		facts.Queues = append(facts.Queues, Queue{q.in, q.method, len(own), stores, orders(own), lockedBefore(outer, q.method)})
	}
	return facts, nil
}

// lockedBefore reports whether a function takes a lock before it first calls
// the method of a queue.
func lockedBefore(f *source.Func, method string) bool {
	_, name, _ := strings.Cut(method, ".")
	locked := false
	for _, c := range f.Calls {
		switch {
		case c.Func == "lock":
			locked = true
		case strings.HasSuffix(c.Func, "q."+name):
			return locked
		}
	}
	return false
}

// marks reports whether a line of the method has the call that claims a
// goroutine waiting in a select.
func marks(f *source.Func, line int) bool {
	for _, c := range f.Calls {
		if c.Line == line && (strings.HasSuffix(c.Func, "selectDone.CompareAndSwap") || strings.Contains(strings.Join(c.Args, " "), "selectDone")) {
			return true
		}
	}
	return false
}

// orders keeps the ordered instructions, as text.
func orders(list []asm.Inst) []string {
	kept := []string{}
	for _, in := range list {
		if orderedInst.MatchString(in.Op) {
			kept = append(kept, strings.TrimSpace(in.Op+" "+in.Args))
		}
	}
	return kept
}

// isStore reports whether a plain move writes memory other than the stack: its
// last operand is an address.
func isStore(in asm.Inst) bool {
	return strings.HasPrefix(in.Op, "MOV") && strings.Contains(in.Args, ", ") && strings.HasSuffix(in.Args, ")") &&
		!strings.HasSuffix(in.Args, "(SB)") && !strings.HasSuffix(in.Args, "SP)")
}
