package park

import (
	"fmt"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
	"unsafe"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
	"chanlab/runner/instrument/trace"
)

// seen is one way to block, as three witnesses saw it.
type seen struct {
	Wait
	g      G
	status string           // by the name that the runtime's source has for it
	dump   string           // the reason in a goroutine dump
	into   trace.Transition // into the wait, from the execution trace
	out    trace.Transition // out of it; To is "" where it did not end
	main   int64            // the goroutine that woke it, if any did
}

// parked says whether gopark suspended it: the program counter that a parked
// goroutine resumes at lies there.
func (s seen) parked() bool { return s.g.Resume == "runtime.gopark" }

func overlay(t *testing.T, ids ...string) *Overlay {
	t.Helper()
	in := toolchain.Local()
	if err := in.Installed(t.Context()); err != nil {
		claim.Unavailable(t, err, ids...)
	}
	l, err := layout.Of(t.Context(), in, "hchan", "sudog", "g")
	if err != nil {
		t.Fatal(err)
	}
	return &Overlay{&l.Structs[0], &l.Structs[1], &l.Structs[2]}
}

// statuses are the runtime's names of a goroutine's states.
func statuses(t *testing.T, ids ...string) map[uint64]string {
	t.Helper()
	tree, err := source.Open(t.Context(), toolchain.Local())
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	list, err := tree.Consts("runtime", "_Gwaiting")
	if err != nil {
		t.Fatal(err)
	}
	names := map[uint64]string{}
	for _, c := range list {
		if c.Value < scan {
			names[uint64(c.Value)] = c.Name
		}
	}
	return names
}

// observe goes through all waits, one at a time and on one P, under the
// execution tracer.
func observe(t *testing.T, ids ...string) []seen {
	t.Helper()
	o, names := overlay(t, ids...), statuses(t, ids...)
	waits, err := Waits()
	if err != nil {
		t.Fatal(err)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var all []seen
	var failed error
	tr, err := trace.Record(func() {
		for _, w := range waits {
			s, err := o.look(w, names)
			if err != nil {
				failed = err
				return
			}
			s.status = names[s.g.Status]
			all = append(all, s)
		}
	})
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	if failed != nil {
		t.Fatal(failed)
	}
	for i := range all {
		all[i].main = tr.Goroutine
		all[i].follow(tr)
	}
	return all
}

// look starts a goroutine that blocks, reads its g while it does, and ends the wait.
func (o *Overlay) look(w Wait, names map[uint64]string) (seen, error) {
	s := seen{Wait: w}
	p, done, err := o.Start(w.Block)
	if err != nil {
		return s, err
	}
	if s.g, err = o.settle(p, names); err != nil {
		return s, fmt.Errorf("%s: %w", w.Name, err)
	}
	s.dump = reason(s.g.ID)
	if w.Wake != nil {
		w.Wake()
	}
	if !w.Forever {
		<-done
	}
	return s, nil
}

// settle waits until the goroutine at p has stopped for longer than it does in
// passing: before a read waits for the poller it tries a system call.
func (o *Overlay) settle(p unsafe.Pointer, names map[uint64]string) (G, error) {
	const calm = 5 // looks that find the same
	last, same := G{}, 0
	for start := time.Now(); same < calm; time.Sleep(500 * time.Microsecond) {
		g := o.Read(p)
		if status := names[g.Status]; g == last && status != "_Grunning" && status != "_Grunnable" {
			same++
		} else {
			same = 0
		}
		last = g
		if time.Since(start) > 20*time.Second {
			return g, fmt.Errorf("the goroutine does not block: %+v", g)
		}
	}
	return last, nil
}

var header = regexp.MustCompile(`(?m)^goroutine (\d+) \[([^,\]]*)[^\]]*\]:$`)

// reason returns what a dump of all goroutines says of one.
func reason(id uint64) string {
	buf := make([]byte, 1<<20)
	buf = buf[:runtime.Stack(buf, true)]
	for _, m := range header.FindAllSubmatch(buf, -1) {
		if string(m[1]) == fmt.Sprint(id) {
			return string(m[2])
		}
	}
	return ""
}

// follow finds the wait in the trace: after the goroutine was started and let
// go, the time for which it stood still longest.
func (s *seen) follow(tr *trace.Trace) {
	list := tr.Of(int64(s.g.ID))
	longest := time.Duration(-1)
	ran := 0
	for i, x := range list {
		if x.To == trace.Running {
			ran++
		}
		if ran < 2 || x.To != trace.Waiting && x.To != trace.Syscall {
			continue
		}
		end, out := tr.Duration, trace.Transition{}
		if i+1 < len(list) {
			end, out = list[i+1].When, list[i+1]
		}
		if d := end - x.When; d > longest {
			longest, s.into, s.out = d, x, out
		}
	}
}

// by says who ended a wait.
func (s seen) by() claim.Text {
	switch {
	case s.out.To == "":
		return claim.Text{EN: "nobody", ZH: "无"}
	case s.out.From == trace.Syscall:
		return claim.Text{EN: "the kernel", ZH: "内核"}
	case s.out.By == s.main:
		return claim.Text{EN: "its waker", ZH: "唤醒者"}
	case s.out.By == 0:
		return claim.Text{EN: "the scheduler", ZH: "调度器"}
	}
	return claim.Text{EN: "another goroutine", ZH: "另一个 goroutine"}
}

// names are what a table calls the waits.
var names = map[string]claim.Text{
	"receive": {EN: "receive", ZH: "接收"}, "send": {EN: "send", ZH: "发送"}, "timer channel": {EN: "receive from time.After", ZH: "从 time.After 接收"},
	"pipe (poller)": {EN: "read from a pipe, by the poller", ZH: "读管道（经轮询器）"}, "nil channel": {EN: "receive from a nil channel", ZH: "从 nil 通道接收"},
	"system call": {EN: "read(2) on a pipe", ZH: "对管道执行 read(2)"}, "iter.Pull": {EN: "next of iter.Pull", ZH: "iter.Pull 的 next"},
}

func (w Wait) name() claim.Text {
	if n, ok := names[w.Name]; ok {
		return n
	}
	return claim.Text{EN: w.Name, ZH: w.Name}
}

func dash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

func short(function string) string {
	return strings.TrimSuffix(strings.TrimPrefix(function, "runtime."), ".abi0")
}

// TestWaits looks at goroutines that block in many ways: what state gopark
// leaves them in, what it saves, and what it records.
func TestWaits(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for timers and traces, which takes more than a second")
	}
	all := observe(t, "C3.1.2", "C3.1.7", "C3.1.10")
	table := artifact.Columns([]string{"what blocks", "suspended in", "status", "M", "in the dump", "in the trace", "ended by"},
		[]string{"阻塞于", "挂起处", "状态", "M", "转储中", "跟踪中", "由谁结束"})
	for _, s := range all {
		in := s.g.Resume
		if s.g.Blocks != "" {
			in = s.g.Blocks
		}
		m := claim.Text{EN: "no", ZH: "否"}
		if s.g.M {
			m = claim.Text{EN: "yes", ZH: "是"}
		}
		traced := string(s.into.To)
		if s.into.Reason != "" {
			traced += " (" + s.into.Reason + ")"
		}
		table.Add(s.name(), short(in), s.status, m, dash(s.dump), traced, s.by())
	}
	table.Write(t, "waits")

	var parked, syscalls []seen
	var others []string
	for _, s := range all {
		switch {
		case s.status == "_Gsyscall":
			syscalls = append(syscalls, s)
		case !s.parked():
			others = append(others, s.Name+": "+short(s.g.Resume))
		}
		if s.parked() {
			parked = append(parked, s)
		}
	}
	if len(parked) == 0 {
		t.Fatal("no goroutine resumes in gopark: the overlay does not fit this process")
	}
	status(t, parked, syscalls, others)
	thread(t, parked, syscalls)
	reasons(t, all, parked)
}
