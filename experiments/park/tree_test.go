package park

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/step"
)

// row is one function that ran, and what it changed.
type row struct {
	function     string
	depth, insts int
	writes       []string
}

// ends are the functions below which a tree is not followed: what the scheduler
// does to find other work is another story.
var ends = []string{"runtime.schedule", "runtime.wakep"}

// tree writes the functions that a region ran as a table, indented by depth,
// with their own instructions and the fields of the waiter's g and of the channel
// that they write.
func tree(t *testing.T, r *step.Region, name string) {
	t.Helper()
	table := artifact.Columns([]string{"function", "instructions", "writes of the goroutine's g", "writes of the channel"},
		[]string{"函数", "指令数", "写入 goroutine 的 g", "写入通道"})
	for _, x := range rows(r) {
		var g, c []string
		for _, w := range x.writes {
			object, field, _ := strings.Cut(w, " ")
			field = strings.TrimSuffix(field, ".value")
			if object == "g" {
				g = append(g, field)
			} else {
				c = append(c, field)
			}
		}
		insts := fmt.Sprint(x.insts)
		if x.function == "runtime.schedule" {
			insts = "–" // how long it looks for work is chance
		}
		table.Add(strings.Repeat("· ", x.depth)+short(x.function), insts, words(g), words(c))
	}
	table.Write(t, name)
}

// rows folds a region into one row for each call, in the order in which they
// began.
func rows(r *step.Region) (list []row) {
	var open []int // index into list by depth
	stop := -1     // depth of the function that is not followed
	base, over := -1, false
	stacks(r, func(in step.Inst, stack []string) {
		d := len(stack) - 1
		if own := strings.HasPrefix(in.Func, "main."); own || over {
			over = base >= 0 // back in the program, maybe in another goroutine
			return
		}
		if base < 0 {
			base = d
		}
		if stop >= 0 && d > stop {
			list[open[stop]].insts++
			return
		}
		if stop >= 0 && d < stop {
			stop = -1
		}
		open = open[:min(len(open), d+1)]
		for len(open) < d {
			open = append(open, -1)
		}
		if len(open) == d {
			open = append(open, -1)
		}
		// A function at the same depth with its first instruction is a new call.
		if open[d] < 0 || list[open[d]].function != in.Func || in.Offset == 0 {
			list = append(list, row{function: in.Func, depth: max(d-base, 0)})
			open[d] = len(list) - 1
			if slices.Contains(ends, in.Func) {
				stop = d
			} else if stop == d {
				stop = -1
			}
		}
		x := &list[open[d]]
		x.insts++
		for _, a := range in.Accesses {
			if w := a.Object + " " + a.Field; a.Write && !slices.Contains(x.writes, w) {
				x.writes = append(x.writes, w)
			}
		}
	})
	return list
}

// values leaves the numbers that the page's sentences use.
func values(t *testing.T, w stepped) {
	t.Helper()
	park, wake := w["park receive"], w["wake receive"]
	before := step.Region{Insts: park.Insts[:max(slices.IndexFunc(park.Insts, func(in step.Inst) bool { return in.Func == "runtime.schedule" }), 0)]}
	syscalls := 0
	for _, in := range before.Insts {
		syscalls += btoi(in.Text == "SYSCALL")
	}
	out := map[string]any{
		"park.syscalls": syscalls,
		"park.insts":    before.Count().Insts, "park.atomic": before.Count().Atomic, // until the scheduler looks for other work
		"wake.insts": wake.Count().Insts, "wake.atomic": wake.Count().Atomic,
	}
	artifact.Values(t, out)
}

// TestRows holds the folding against a region made by hand.
func TestRows(t *testing.T) {
	in := func(f string, depth int, offset uint64, fields ...string) step.Inst {
		i := step.Inst{Func: f, Depth: depth, Offset: offset}
		for _, w := range fields {
			i.Accesses = append(i.Accesses, step.Access{Object: "g", Field: w, Write: true})
		}
		return i
	}
	r := &step.Region{Insts: []step.Inst{
		in("main.steps", 0, 8), in("runtime.chanrecv", 1, 0), in("runtime.chanrecv", 1, 4), in("runtime.lock2", 2, 0),
		in("runtime.chanrecv", 1, 8), in("runtime.lock2", 2, 0), in("runtime.chanrecv", 1, 12), in("runtime.park_m", 2, 0, "atomicstatus.value"),
		in("runtime.schedule", 3, 0), in("runtime.findRunnable", 4, 0), in("runtime.execute", 4, 0), in("main.other", 2, 4),
	}}
	var got []string
	for _, x := range rows(r) {
		got = append(got, strings.Repeat(".", x.depth)+short(x.function)+strings.Repeat("+", x.insts)+strings.Join(x.writes, ","))
	}
	want := []string{"chanrecv++++", ".lock2+", ".lock2+", ".park_m+g atomicstatus.value", "..schedule+++"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	var chain []string
	stacks(r, func(in step.Inst, stack []string) {
		if len(in.Accesses) > 0 {
			chain = slices.Clone(stack)
		}
	})
	if want := []string{"main.steps", "runtime.chanrecv", "runtime.park_m"}; !slices.Equal(chain, want) {
		t.Errorf("got %q, want %q", chain, want)
	}
	if got := statusWrites(r, "runtime.chanrecv"); !slices.Equal(got, []string{"chanrecv → park_m"}) {
		t.Errorf("got %q", got)
	}
}
