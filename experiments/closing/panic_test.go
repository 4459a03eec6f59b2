package closing

import (
	"errors"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

const text = "send on closed channel"

// A sending is a way of sending on a channel that is closed, or gets closed
// while the sender waits.
type sending struct {
	name     claim.Text
	capacity int
	fill     int
	waits    bool // the sender is parked when the channel is closed
	entries  int  // in the queue, if it waits
	send     func(c, other chan int)
}

func plain(c, _ chan int) { Send(c) }
func try(c, _ chan int)   { TrySend(c) }
func only(c, _ chan int)  { SendAlone(c) }

var sendings = []sending{
	{claim.Text{EN: "`c <- 1`", ZH: "`c <- 1`"}, 0, 0, false, 0, plain},
	{claim.Text{EN: "`c <- 1`, room in the buffer", ZH: "`c <- 1`，缓冲区有空位"}, 2, 1, false, 0, plain},
	{claim.Text{EN: "`c <- 1`, buffer full", ZH: "`c <- 1`，缓冲区已满"}, 1, 1, false, 0, plain},
	{claim.Text{EN: "`select` with a send alone", ZH: "只有一个发送的 `select`"}, 0, 0, false, 0, only},
	{claim.Text{EN: "`select` with a send and `default`", ZH: "一个发送加 `default` 的 `select`"}, 0, 0, false, 0, try},
	{claim.Text{EN: "`select` with a send and another case", ZH: "发送与另一 case 的 `select`"}, 0, 0, false, 0, SelectSend},
	{claim.Text{EN: "`reflect.Value.Send`", ZH: "`reflect.Value.Send`"}, 0, 0, false, 0, func(c, _ chan int) { ReflectSend(c) }},
	{claim.Text{EN: "`reflect.Select`", ZH: "`reflect.Select`"}, 0, 0, false, 0, ReflectSelect},
	{claim.Text{EN: "parked in `c <- 1`, then closed", ZH: "挂起于 `c <- 1`，随后被关闭"}, 0, 0, true, 1, plain},
	{claim.Text{EN: "parked in a `select`, then closed", ZH: "挂起于 `select`，随后被关闭"}, 0, 0, true, 1, SelectSend},
}

// A panicked is what a deferred call learned about a panic.
type panicked struct {
	value  any
	chain  []string // functions of the runtime that were under way, innermost first, below gopanic
	line   int      // of the innermost one
	defers []string // the deferred calls that ran, in order
	went   bool     // the function that recovered returned
}

// caught runs f under three deferred calls in three functions, the outermost of
// which recovers.
func caught(f func()) (p panicked) {
	func() {
		defer func() {
			p.value = recover()
			p.defers = append(p.defers, "third")
		}()
		func() {
			defer func() { p.defers = append(p.defers, "second") }()
			func() {
				defer func() {
					p.defers = append(p.defers, "first")
					p.chain, p.line = raised()
				}()
				f()
			}()
		}()
	}()
	p.went = true
	return p
}

// raised is called by a deferred call: it tells which functions were under way
// when the panic was raised, up to the first outside the runtime.
func raised() (chain []string, line int) {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	panics := false
	for {
		f, more := frames.Next()
		switch {
		case f.Function == "runtime.gopanic":
			panics = true
		case panics && strings.HasPrefix(f.Function, "runtime."):
			if chain == nil {
				line = f.Line
			}
			chain = append(chain, path.Base(f.Function))
		case panics:
			return chain, line
		}
		if !more {
			return chain, line
		}
	}
}

// run lets the sender meet the closed channel and tells how it ended.
func (s sending) run(t *testing.T, e *eye) panicked {
	t.Helper()
	c, other := make(chan int, s.capacity), make(chan int)
	for range s.fill {
		c <- 0
	}
	if !s.waits {
		close(c)
		return caught(func() { s.send(c, other) })
	}
	done := make(chan panicked)
	go func() { done <- caught(func() { s.send(c, other) }) }()
	e.until(t, hchanOf(c), s.entries)
	close(c)
	return <-done
}

// Where the panic is raised, what it says, and what deferred calls see of it.
func TestPanics(t *testing.T) {
	undisturbed(t)
	ids := []string{"C3.3.6", "C3.3.7", "C3.3.8"}
	e := look(t, ids...)
	rows := artifact.Columns([]string{"send", "panic", "raised in, at line", "deferred calls that ran", "recovered"},
		[]string{"发送方式", "panic", "产生于（行号）", "执行的 defer", "被恢复"})
	said, inChansend, deferred, recoveredN := 0, 0, 0, 0
	var elsewhere, sites []string
	for _, s := range sendings {
		p := s.run(t, e)
		var err runtime.Error
		if v, ok := p.value.(error); ok && errors.As(v, &err) && err.Error() == text {
			said++
		}
		if p.value == nil || len(p.chain) == 0 {
			rows.Add(s.name, "–", "–", "–", "–")
			continue
		}
		if slices.Contains(p.chain, "runtime.chansend") {
			inChansend++
		} else {
			elsewhere = append(elsewhere, strings.TrimPrefix(p.chain[0], "runtime."))
		}
		site := fmt.Sprintf("%s:%d", strings.TrimPrefix(p.chain[0], "runtime."), p.line)
		if !slices.Contains(sites, site) {
			sites = append(sites, site)
		}
		if slices.Equal(p.defers, []string{"first", "second", "third"}) {
			deferred++
		}
		if p.went {
			recoveredN++
		}
		callers := strings.TrimPrefix(strings.Join(append([]string{site}, p.chain[1:]...), " ← "), "runtime.")
		rows.Add(s.name, p.value, strings.ReplaceAll(callers, " runtime.", " "), len(p.defers), yesno(p.went))
	}
	rows.Write(t, "panics")
	all := len(sendings)
	claim.Decide(t, ids[0], said == all, claim.Textf(
		"%[1]d of %[2]d ways of sending on a channel that is closed, or gets closed while the sender waits, panic with a runtime.Error that says %[3]q",
		"向已关闭（或等待期间被关闭）的通道发送，%[2]d 种方式中有 %[1]d 种 panic，其值为 runtime.Error，内容为 %[3]q",
		said, all, text))

	evidence := claim.Textf(
		"of %[1]d ways of sending %[2]d panic with chansend among the callers; the sites are %[3]s",
		"%[1]d 种发送方式中有 %[2]d 种 panic 时调用链里有 chansend；产生 panic 的位置为 %[3]s",
		all, inChansend, strings.Join(sites, ", "))
	if inChansend == 0 || inChansend == all {
		claim.Decide(t, ids[1], inChansend > 0, evidence)
	} else {
		names := slices.Compact(slices.Sorted(slices.Values(elsewhere)))
		claim.Qualify(t, ids[1], claim.Textf(
			"For a send statement, a select of a single send with default or without, and reflect.Value.Send; in a select of two or more cases besides default, and in reflect.Select, it is raised in %s.",
			"仅限发送语句、只含一个发送（可带 default）的 select 以及 reflect.Value.Send；在除 default 外有两个或更多 case 的 select 以及 reflect.Select 中，它产生于 %s。", strings.Join(names, ", ")), evidence)
	}

	crash, unrecovered := crashed(t, "send")
	claim.Decide(t, ids[2], deferred == 0 && !crash.main, claim.Textf(
		"in %[3]d of %[4]d panics three deferred calls in three functions ran, innermost first; in %[5]d the last of them recovered and its function returned normally. %[1]s",
		"%[4]d 次 panic 中有 %[3]d 次执行了三层函数中的三个 defer，由内到外；有 %[5]d 次由最后一个恢复，函数正常返回。%[2]s",
		unrecovered.EN, unrecovered.ZH, deferred, all, recoveredN))
}

func yesno(b bool) claim.Text {
	if b {
		return claim.Text{EN: "yes", ZH: "是"}
	}
	return claim.Text{EN: "no", ZH: "否"}
}

// Other panics around closing, for the page.
func TestOtherPanics(t *testing.T) {
	rows := artifact.Columns([]string{"operation", "panic"}, []string{"操作", "panic"})
	none := claim.Text{EN: "none", ZH: "无"}
	closed := make(chan int, 1)
	closed <- 7
	close(closed)
	for _, op := range []struct {
		name claim.Text
		do   func()
	}{
		{claim.Text{EN: "close a nil channel", ZH: "关闭 nil 通道"}, func() { var c chan int; close(c) }},
		{claim.Text{EN: "close a closed channel", ZH: "关闭已关闭的通道"}, func() { close(closed) }},
		{claim.Text{EN: "receive what a closed channel still holds", ZH: "从已关闭的通道取出剩余的值"}, func() { <-closed }},
		{claim.Text{EN: "receive from an empty closed channel", ZH: "从已空且已关闭的通道接收"}, func() { <-closed }},
		{claim.Text{EN: "`len` and `cap` of a closed channel", ZH: "对已关闭的通道取 `len` 与 `cap`"}, func() { _, _ = len(closed), cap(closed) }},
	} {
		if v := recovered(op.do); v != nil {
			rows.Add(op.name, v)
		} else {
			rows.Add(op.name, none)
		}
	}

	// A case that cannot proceed without panicking counts as ready.
	const rounds = 10_000
	ready := make(chan int, 1)
	ready <- 1
	panics := 0
	for range rounds {
		if recovered(func() { SelectSend(closed, ready) }) != nil {
			panics++
		} else {
			ready <- 1
		}
	}
	rows.Add(claim.Textf("`select` with a send on a closed channel and a case that is ready, %d times", "`select`：向已关闭通道发送，另一 case 就绪，执行 %d 次", rounds),
		claim.Textf("in %d", "%d 次", panics))
	rows.Write(t, "operations")
}
