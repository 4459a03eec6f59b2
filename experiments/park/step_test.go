package park

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// stepped is what running testdata/steps.go one instruction at a time showed.
type stepped map[string]*step.Region

// walk steps through the program. The error is a *step.UnavailableError where
// this machine cannot.
func walk(t *testing.T) (stepped, error) {
	t.Helper()
	if err := step.Available(); err != nil {
		return nil, err
	}
	target := toolchain.Local()
	l, err := layout.Of(t.Context(), target, "hchan", "sudog", "g")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("testdata/steps.go")
	if err != nil {
		t.Fatal(err)
	}
	path, err := step.Build(t.Context(), target, t.TempDir(), map[string]string{
		"main.go":    string(text),
		"offsets.go": constants(t, l, "", "hchanRecvqFirst hchan.recvq.first", "sudogG sudog.g"),
	})
	if err != nil {
		t.Fatal(err)
	}
	regions, err := step.Run(t.Context(), path, map[string][]step.Field{
		"g": flat("", 0, l.Structs[2].Fields), "c": flat("", 0, l.Structs[0].Fields),
	})
	if err != nil {
		return nil, err
	}
	w := stepped{}
	for i := range regions {
		w[regions[i].Name] = &regions[i]
	}
	return w, nil
}

// flat lists the fields of a struct with those of structs in it.
func flat(prefix string, base int64, fields []layout.Field) (list []step.Field) {
	for _, f := range fields {
		if len(f.Fields) > 0 {
			list = append(list, flat(prefix+f.Name+".", base+f.Offset, f.Fields)...)
		} else if f.Size > 0 {
			list = append(list, step.Field{Name: prefix + f.Name, Offset: base + f.Offset, Size: f.Size})
		}
	}
	return list
}

// stacks calls do with every instruction and the functions it was called through,
// outermost first. A switch of goroutines or stacks shows as a call.
func stacks(r *step.Region, do func(in step.Inst, stack []string)) {
	var stack []string
	least := 0
	for _, in := range r.Insts {
		least = min(least, in.Depth)
	}
	for _, in := range r.Insts {
		d := in.Depth - least
		for len(stack) <= d {
			stack = append(stack, "")
		}
		stack = stack[:d+1]
		stack[d] = in.Func
		do(in, stack)
	}
}

// statusWrites returns, for each change of the waiter's status in a region, the
// functions through which it came about, from the first named one on.
func statusWrites(r *step.Region, from ...string) (chains []string) {
	if r == nil {
		return nil
	}
	stacks(r, func(in step.Inst, stack []string) {
		for _, a := range in.Accesses {
			if a.Object != "g" || a.Field != "atomicstatus.value" || !a.Write {
				continue
			}
			at := max(slices.IndexFunc(stack, func(f string) bool { return slices.Contains(from, f) }), 0)
			var names []string
			for _, f := range stack[at:] {
				if f != "" && (len(names) == 0 || names[len(names)-1] != short(f)) {
					names = append(names, short(f))
				}
			}
			chains = append(chains, strings.Join(names, " → "))
		}
	})
	return chains
}

// readied says how often goready ran while a wait was ended. It is so short that
// it is inlined; what it does on the scheduler's stack keeps its name, behind
// that of the function it was inlined into.
func (w stepped) readied(wait string) (n int) {
	for _, name := range []string{"wake " + wait, "resume " + wait} {
		for _, f := range w[name].ByFunc() {
			if strings.HasSuffix(f.Func, "goready.func1") {
				n += f.Calls
			}
		}
	}
	return n
}

// wakers are, for each wait, the function that parks, by its name in the source
// and in the symbol table, and the one that makes the waiter runnable: by calling
// goready, or by changing the status itself.
var wakers = []struct{ wait, park, symbol, waker, by string }{
	{"receive", "chanrecv", "runtime.chanrecv", "send", "goready"},
	{"send", "chansend", "runtime.chansend", "recv", "goready"},
	{"select", "selectgo", "runtime.selectgo", "send", "goready"},
	{"sync.Mutex", "semacquire1", "runtime.semacquire1", "readyWithTime", "goready"},
	{"sync.WaitGroup", "semacquire1", "runtime.semacquire1", "readyWithTime", "goready"},
	{"sync.Cond", "notifyListWait", "sync.runtime_notifyListWait", "readyWithTime", "goready"},
	{"time.Sleep", "timeSleep", "time.Sleep", "goroutineReady", "goready"},
	{"pipe (poller)", "netpollblock", "runtime.netpollblock", "findRunnable", "casgstatus"},
}

// TestPair decides whether gopark and goready are the two halves of a wait: by
// the source of every release for each kind of wait, and by stepping through
// them where this machine can.
func TestPair(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program and steps through it")
	}
	w, err := walk(t)
	var un *step.UnavailableError
	if err != nil && !errors.As(err, &un) {
		t.Fatal(err)
	}
	facts := committed.All(t)
	table := artifact.Columns([]string{"wait", "sets _Gwaiting through", "made runnable through", "goready ran"},
		[]string{"等待", "置 _Gwaiting 的调用链", "变为可运行的调用链", "goready 运行次数"})
	parks, readies, direct := 0, 0, 0 // by source: releases × waits
	byStep, wokenByStep := 0, 0
	var without []string
	for _, k := range wakers {
		for _, f := range facts {
			fun, waker := f.fun(k.park), f.fun(k.waker)
			if fun == nil || waker == nil {
				t.Fatalf("%s: %s or %s is not in the facts", f.Release, k.park, k.waker)
			}
			parks += btoi(fun.calls("gopark") || fun.calls("goparkunlock"))
			if k.by == "goready" {
				readies += btoi(waker.calls("goready"))
			} else {
				direct += btoi(slices.Contains(waker.Calls, "casgstatus(gp, _Gwaiting, _Grunnable)") && waker.calls("netpoll"))
			}
		}
		if w == nil {
			continue
		}
		park, wake, resume := w["park "+k.wait], w["wake "+k.wait], w["resume "+k.wait]
		if park == nil || wake == nil || resume == nil {
			t.Fatalf("%s: its regions are missing", k.wait)
		}
		// A read tries a system call before it parks and after it wakes: the
		// last change on the one side and the first on the other are the wait's.
		in := statusWrites(park, k.symbol)
		out := append(statusWrites(wake, "runtime.send", "runtime.recv", "runtime.readyWithTime", "runtime.goready"), statusWrites(resume, "runtime.schedule")...)
		if len(in) == 0 || len(out) < 2 {
			t.Fatalf("%s: want a change of status on parking and two on waking, got %q and %q", k.wait, in, out)
		}
		slices.Reverse(in)
		byStep += btoi(strings.Contains(in[0], " gopark → mcall → park_m "))
		if w.readied(k.wait) > 0 && strings.Contains(out[0], "goready") {
			wokenByStep++
		} else {
			without = append(without, k.wait)
		}
		table.Add(Wait{Name: k.wait}.name(), in[0], out[0], w.readied(k.wait))
	}
	n, woken := len(wakers), 0
	for _, k := range wakers {
		woken += btoi(k.by == "goready")
	}
	how := claim.Textf("Not stepped here: %[1]v", "本机未单步跟踪：%[1]v", err)
	if w != nil {
		table.Write(t, "paths")
		tree(t, w["park receive"], "park")
		tree(t, w["wake receive"], "wake")
		values(t, w)
		how = claim.Textf("Stepped here, gopark suspended %[1]d of %[2]d and goready readied %[3]d", "在本机单步跟踪，%[2]d 种中由 gopark 挂起的有 %[1]d 种，由 goready 唤醒的有 %[3]d 种", byStep, n, wokenByStep)
	}
	claim.Decide(t, "C3.1.1", parks == n*len(facts) && readies == woken*len(facts) && (w == nil || byStep == n && wokenByStep == woken), claim.Textf(
		"of %[1]d kinds of wait (channels, locks, timers, the poller) in %[2]d releases, all %[3]d of %[4]d call gopark; %[5]d of them are woken through goready, in every release. %[6]s. In a release %[8]s functions call gopark or goparkunlock, and %[9]s call goready",
		"%[2]d 个版本、%[1]d 种等待（通道、锁、定时器、轮询器）共 %[4]d 例，调用 gopark 的有 %[3]d 例；其中 %[5]d 种在每个版本中都经 goready 唤醒。%[7]s。各版本中调用 gopark 或 goparkunlock 的函数有 %[8]s 个，调用 goready 的有 %[9]s 个",
		n, len(facts), parks, n*len(facts), woken, how.EN, how.ZH,
		extremes(facts, func(f *Facts) int { return distinct(f.Parks, "gopark", "goparkunlock") }), extremes(facts, func(f *Facts) int { return distinct(f.Readies, "goready") })))

	ways(t, facts, w, without, direct, woken, n)
}

// ways decides whether every waiting goroutine becomes runnable through
// goready: by the other places that take one from _Gwaiting to _Grunnable.
func ways(t *testing.T, facts []*Facts, w stepped, without []string, direct, woken, n int) {
	table := artifact.Columns([]string{"Go", "functions that make a waiting goroutine runnable"}, []string{"Go", "使等待中的 goroutine 变为可运行的函数"})
	others := 0 // releases with others than ready
	var rows toolchain.Rows
	var last []string
	for _, f := range facts {
		last = nil
		for _, c := range f.Writes {
			if c.From == "_Gwaiting" && c.To == "_Grunnable" && !slices.Contains(last, c.Func) {
				last = append(last, c.Func)
			}
		}
		slices.Sort(last)
		others += btoi(len(last) > 1)
		rows.Add(f.Release, strings.Join(last, ", "))
	}
	tabulate(t, "ways", table, rows)
	evidence := claim.Textf(
		"%[1]d of %[2]d kinds of wait looked at are ended through goready in each of %[3]d releases; a read that waits for the poller is made runnable by findRunnable or injectglist itself, in %[4]d of them. In %[5]s these functions do it: %[6]s",
		"%[3]d 个版本中，所考察的 %[2]d 种等待里有 %[1]d 种都经 goready 结束；等待轮询器的读操作由 findRunnable 或 injectglist 自行置为可运行，%[4]d 个版本如此。%[5]s 中这样做的函数有：%[6]s",
		woken, n, len(facts), direct, facts[len(facts)-1].Release, strings.Join(last, ", "))
	if w != nil {
		evidence = claim.Textf("%[1]s. Stepped here: while the waiter became runnable, goready ran %[3]d× for a receive and %[4]d× for a read from a pipe",
			"%[2]s。在本机单步跟踪：等待者变为可运行期间，goready 在接收时运行 %[3]d 次，在读管道时运行 %[4]d 次",
			evidence.EN, evidence.ZH, w.readied("receive"), w.readied("pipe (poller)"))
	}
	exception := direct == len(facts) || len(without) > 0
	if woken > 0 && exception {
		claim.Qualify(t, "C3.1.9", claim.Text{
			EN: "where another goroutine or a timer ends a wait of a channel, of package sync or of time; a goroutine that waits for input or output is made runnable by the scheduler when the network poller reports it, without goready",
			ZH: "通道、sync 与 time 的等待由另一个 goroutine 或定时器结束时成立；等待输入输出的 goroutine 由调度器根据网络轮询器的报告置为可运行，不经过 goready",
		}, evidence)
		return
	}
	claim.Decide(t, "C3.1.9", woken > 0, evidence)
}

// distinct counts the functions that call one of the given ones and are none of
// them.
func distinct(list []Site, called ...string) int {
	var names []string
	for _, s := range list {
		if slices.Contains(called, s.What) && !slices.Contains(called, s.Func) && !slices.Contains(names, s.Func) {
			names = append(names, s.Func)
		}
	}
	return len(names)
}

func extremes(facts []*Facts, of func(*Facts) int) string {
	lo, hi := of(facts[0]), of(facts[0])
	for _, f := range facts {
		lo, hi = min(lo, of(f)), max(hi, of(f))
	}
	if lo == hi {
		return fmt.Sprint(lo)
	}
	return fmt.Sprintf("%d–%d", lo, hi)
}
