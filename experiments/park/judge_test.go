package park

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
	"chanlab/runner/instrument/trace"
)

// status decides which states gopark leads to: in memory, in the trace, and by
// every release's source.
func status(t *testing.T, parked, syscalls []seen, others []string) {
	waiting, inSyscall, traced := 0, 0, 0
	for _, s := range parked {
		switch s.status {
		case "_Gwaiting":
			waiting++
		case "_Gsyscall":
			inSyscall++
		}
		traced += btoi(s.into.From == trace.Running && s.into.To == trace.Waiting)
	}
	facts := committed.All(t)
	bySource, same := 0, 0
	var setters []string // of the newest release
	for i := len(facts) - 1; i >= 0; i-- {
		f := facts[i]
		var here []string
		for _, w := range f.Writes {
			if w.To != "_Gsyscall" {
				continue
			}
			bySource += btoi(w.Func == "gopark" || w.Func == "park_m" || strings.HasSuffix(w.Func, "commit"))
			if w.From == "_Grunning" && !slices.Contains(here, w.Func) {
				here = append(here, w.Func)
			}
		}
		slices.Sort(here)
		if setters == nil {
			setters = here
		}
		same += btoi(slices.Equal(here, setters))
	}
	kernel := "—"
	if len(syscalls) > 0 {
		kernel = fmt.Sprintf("%s → %s", syscalls[0].into.From, syscalls[0].into.To)
	}
	claim.Decide(t, "C3.1.2", waiting+inSyscall == len(parked) && inSyscall+bySource > 0, claim.Textf(
		"of %[1]d goroutines that gopark suspended, %[2]d are in _Gwaiting and %[3]d in _Gsyscall; the trace has running → waiting for %[4]d. A goroutine blocked in the kernel is in _Gsyscall (%[5]s in the trace), but that status is set from running by %[6]s (so in %[9]d of %[10]d releases, %[7]s) and %[8]d times by gopark, park_m or a commit function that park_m calls",
		"由 gopark 挂起的 %[1]d 个 goroutine 中，处于 _Gwaiting 的有 %[2]d 个，处于 _Gsyscall 的有 %[3]d 个；跟踪里 running → waiting 的有 %[4]d 个。阻塞在内核里的 goroutine 才处于 _Gsyscall（跟踪里是 %[5]s）；从运行态置 _Gsyscall 的函数是 %[6]s（%[10]d 个版本中 %[9]d 个如此，%[7]s），出自 gopark、park_m 或 park_m 所调 commit 函数的有 %[8]d 处",
		len(parked), waiting, inSyscall, traced, kernel, strings.Join(setters, ", "), covered(), bySource, same, len(facts)))
	if len(others) > 0 {
		t.Logf("suspended without gopark: %s", strings.Join(others, "; "))
	}
}

// thread decides whether a parked goroutine's context is saved and its thread free.
func thread(t *testing.T, parked, syscalls []seen) {
	saved, free, held := 0, 0, 0
	for _, s := range parked {
		saved += btoi(s.g.Resume == "runtime.gopark" && s.g.Stack)
		free += btoi(!s.g.M)
	}
	for _, s := range syscalls {
		held += btoi(s.g.M)
	}
	claim.Decide(t, "C3.1.10", saved == len(parked) && free == len(parked), claim.Textf(
		"of %[1]d parked goroutines %[2]d have a saved program counter inside gopark and a saved stack pointer on their own stack, and %[3]d have no M any more (with one P the observer ran meanwhile); of %[4]d blocked in a system call instead, %[5]d keep their M",
		"%[1]d 个挂起的 goroutine 中，%[2]d 个保存的程序计数器在 gopark 之内且保存的栈指针在自己的栈上，%[3]d 个已不再占有 M（只有一个 P，观察者正是在此期间运行的）；相反，阻塞在系统调用中的 %[4]d 个里有 %[5]d 个仍占着 M",
		len(parked), saved, free, len(syscalls), held))
}

// reasons decides whether the reason is recorded, and where it can be read.
func reasons(t *testing.T, all, parked []seen) {
	told, traced, same := 0, 0, 0
	receive := ""
	for _, s := range parked {
		told += btoi(s.dump != "" && s.dump != "waiting")
		traced += btoi(s.into.Reason != "")
		same += btoi(s.dump == s.into.Reason)
	}
	for _, s := range all {
		if s.Name == "receive" {
			receive = s.dump
		}
	}
	facts := committed.All(t)
	debugging, tracing := 0, 0 // releases in which it is read there
	for _, f := range facts {
		inDump, inTrace := false, false
		for _, r := range f.Readers {
			inDump = inDump || r.File == "runtime/traceback.go"
			inTrace = inTrace || strings.HasPrefix(r.File, "runtime/trace") && r.File != "runtime/traceback.go"
		}
		debugging, tracing = debugging+btoi(inDump), tracing+btoi(inTrace)
	}
	claim.Decide(t, "C3.1.7", told == len(parked) && traced == len(parked) && strings.Contains(receive, "chan receive") && debugging == len(facts), claim.Textf(
		"a dump names a reason for %[2]d of %[1]d parked goroutines (a receive: %[3]q) and the execution trace for %[4]d, in the same words for %[5]d: it records another argument of gopark, traceReason. g.waitreason is read by the dump's code in %[6]d of %[8]d releases and by the tracer's in %[7]d; in %[10]s %[9]d functions read it in all",
		"%[1]d 个挂起的 goroutine 中，转储给出原因的有 %[2]d 个（接收为 %[3]q），执行跟踪给出原因的有 %[4]d 个，两者措辞相同的有 %[5]d 个：跟踪记录的是 gopark 的另一个参数 traceReason。%[8]d 个版本中，读取 g.waitreason 的有 %[6]d 个在转储代码里，%[7]d 个在跟踪代码里；%[10]s 中共有 %[9]d 个函数读取它",
		len(parked), told, receive, traced, same, debugging, tracing, len(facts), len(facts[len(facts)-1].Readers), facts[len(facts)-1].Release))

	table := artifact.Columns([]string{"Go", "functions that read g.waitreason"}, []string{"Go", "读取 g.waitreason 的函数"})
	var rows toolchain.Rows
	for _, f := range facts {
		var list []string
		for _, r := range f.Readers {
			list = append(list, r.Func)
		}
		rows.Add(f.Release, strings.Join(list, ", "))
	}
	tabulate(t, "readers", table, rows)
}
