package entry

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// parking are the functions through which a goroutine is suspended, handing
// those through which a P changes hands.
var (
	parking = []string{"gopark", "park_m", "mcall", "schedule", "goschedImpl", "exitsyscallNoP", "exitsyscall0"}
	handing = []string{"handoffp", "releasep", "entersyscallblock", "entersyscallblock_handoff", "pidleput"}
)

// Every way of entering the system or of giving the P to the next goroutine,
// instruction by instruction; and the failing read of every release.
func TestSteps(t *testing.T) {
	ids := []string{"C4.3.9", "C4.3.10", "C4.3.11", "C4.3.12"}
	if testing.Short() {
		t.Skip("builds a program and steps through it")
	}
	all, err := stepHere(t)
	var refused *step.UnavailableError
	if errors.As(err, &refused) {
		claim.Unavailable(t, err, ids...)
	} else if err != nil {
		t.Fatal(err)
	}
	facts := committed.All(t)
	for _, p := range all {
		if n := p.Opaque(); n > 0 {
			t.Fatalf("%s: %d instructions could not be decoded", p.Name, n)
		}
	}
	// What the method must be able to see: a receive that waits, and the
	// scheduler taking a goroutine from the queue.
	receive, queued := all["receive"], all["queued"]
	if receive.calledAny("gopark") != 1 || receive.calledAny("mcall") != 1 || queued.field("p", "runqhead").Atomic == 0 {
		t.Fatalf("a receive that waits reaches gopark %d and mcall %d times, and the next from the queue changes runqhead %d times: this experiment does not see what it is about",
			receive.calledAny("gopark"), receive.calledAny("mcall"), queued.field("p", "runqhead").Atomic)
	}
	tables(t, all, facts)
	decidePath(t, facts, all["badfd"].fact())
	decideTimed(t, all["timed"])
	decideShares(t, all, facts)
	decideSaved(t, facts, all["badfd"].fact())
}

func tables(t *testing.T, all map[string]*passage, facts []*Facts) {
	rows := artifact.NewTable(both("from – to", "从 – 到"), both("instructions", "指令数"), both("atomic read-modify-writes", "原子读改写"), both("SYSCALL", "SYSCALL"),
		both("mcall", "mcall"), both("gopark", "gopark"), both("writes of its status", "写自身状态"), both("accesses to runqhead", "访问 runqhead"))
	values := map[string]any{}
	for _, r := range regions {
		p := all[r.name]
		status, head := p.field("g", "atomicstatus.value"), p.field("p", "runqhead")
		rows.Add(r.what, p.insts(), p.Count().Atomic, p.syscalls(), p.calls["mcall"], p.calls["gopark"], status.Writes, head.Reads+head.Writes)
		values["insts_"+r.name], values["atomic_"+r.name] = p.insts(), p.Count().Atomic
	}
	rows.Write(t, "steps")

	shares := artifact.NewTable(both("function", "函数"), both("calls", "调用次数"), both("instructions", "指令数"), both("share", "占比"), both("atomic read-modify-writes", "原子读改写"))
	badfd := all["badfd"].fact()
	for _, f := range badfd.Funcs {
		shares.Add(f.Func, f.Calls, f.Insts, fmt.Sprintf("%.0f %%", 100*float64(f.Insts)/float64(badfd.Insts)), f.Atomic)
	}
	shares.Write(t, "shares")

	writes := artifact.NewTable(both("Go", "Go"), both("written before the SYSCALL, in order (! atomic)", "SYSCALL 之前写入的字段，按顺序（! 为原子操作）"), both("instructions", "指令数"), both("atomic", "原子指令"), both("mcall", "mcall"), both("runqhead", "runqhead"))
	for _, f := range facts {
		writes.Add(strings.TrimPrefix(f.Release, "go"), strings.Join(f.BadFD.Before, " "), f.BadFD.Insts, f.BadFD.Atomic, f.BadFD.calls("mcall"), f.BadFD.Runqhead)
	}
	writes.Write(t, "releases")
	artifact.Values(t, values)
}

func decidePath(t *testing.T, facts []*Facts, here Passage) {
	entered, blocked := 0, 0
	for _, f := range facts {
		entered += f.BadFD.calls("entersyscall")
		blocked += f.BadFD.calls("entersyscallblock")
	}
	claim.Decide(t, "C4.3.9", here.calls("entersyscallblock") > 0, claim.Textf(
		"%[1]s: syscall.Read(-1) stepped through: %[2]d instructions, %[3]d SYSCALL; entersyscall runs %[4]d×, exitsyscall %[5]d, entersyscallblock %[6]d. In Go 1.21 to 1.27, stepped through the same way, entersyscall runs %[7]d times in all and entersyscallblock %[8]d times",
		"%[1]s：单步执行 syscall.Read(-1)：%[2]d 条指令，SYSCALL %[3]d 条；entersyscall 执行 %[4]d 次，exitsyscall %[5]d 次，entersyscallblock %[6]d 次。对 Go 1.21 至 1.27 做同样的单步执行，entersyscall 共执行 %[7]d 次，entersyscallblock 共 %[8]d 次",
		toolchain.Local().Release, here.Insts, here.Syscalls, here.calls("entersyscall"), here.calls("exitsyscall"), here.calls("entersyscallblock"), entered, blocked))
}

func decideTimed(t *testing.T, p *passage) {
	suspended := p.calledAny(parking...) + p.calledAny(handing...)
	claim.Decide(t, "C4.3.10", p.syscalls() > 0 && suspended > 0, claim.Textf(
		"%[1]s: between the two readings of the clock, and in them, %[2]d instructions run, among them %[3]d SYSCALL: the whole call, entry, kernel and exit (entersyscall %[4]d, exitsyscall %[5]d). Functions that suspend a goroutine or hand over its P (%[6]s, %[7]s, …) run %[8]d times",
		"%[1]s：在两次读时钟之间（含读时钟）共执行 %[2]d 条指令，其中 SYSCALL %[3]d 条：是一次完整的调用，包括进入、内核和返回（entersyscall %[4]d 次，exitsyscall %[5]d 次）。挂起 goroutine 或移交 P 的函数（%[6]s, %[7]s 等）共执行 %[8]d 次",
		toolchain.Local().Release, p.insts(), p.syscalls(), p.calledAny("entersyscall"), p.calledAny("exitsyscall"),
		strings.Join(parking[:4], ", "), strings.Join(handing[:3], ", "), suspended))
}

func decideShares(t *testing.T, all map[string]*passage, facts []*Facts) {
	badfd, receive := all["badfd"], all["queued"]
	status := badfd.field("g", "atomicstatus.value")
	mcalls, heads, unbound := 0, 0, 0
	for _, f := range facts {
		mcalls += f.BadFD.calls("mcall")
		heads += f.BadFD.Runqhead
		if slices.Contains(f.BadFD.Before, "m.p") {
			unbound++
		}
	}
	switches := badfd.calledAny("mcall")
	released := badfd.field("m", "p").Writes + badfd.calledAny(handing...)
	head := badfd.field("p", "runqhead")
	holds := switches > 0 && released > 0 && head.Atomic > 0
	claim.Decide(t, "C4.3.11", holds, claim.Textf(
		"%[1]s: of the %[2]d instructions of syscall.Read(-1), %[3]d call mcall, %[4]d take the P from the thread and %[5]d touch runqhead; the status is written %[6]d times, which is %[13]d of the %[14]d atomic read-modify-writes. In Go 1.21 to 1.27 together: mcall %[7]d, runqhead %[8]d; %[11]d of the %[12]d releases clear the thread's P on entry. A channel receive that waits and lets the next in the queue run, for comparison: mcall %[9]d, runqhead %[10]d",
		"%[1]s：syscall.Read(-1) 的 %[2]d 条指令中，mcall 调用 %[3]d 次，使线程失去 P 的写入 %[4]d 次，访问 runqhead %[5]d 次；状态被写 %[6]d 次，占全部 %[14]d 次原子读改写中的 %[13]d 次。Go 1.21 至 1.27 合计：mcall %[7]d 次，runqhead %[8]d 次；%[12]d 个版本中有 %[11]d 个在进入时清除线程的 P。作为对比，一次需要等待的通道接收，让队列中的下一个运行：mcall %[9]d 次，runqhead %[10]d 次",
		toolchain.Local().Release, badfd.insts(), switches, released, head.Reads+head.Writes, status.Writes, mcalls, heads,
		receive.calledAny("mcall"), receive.field("p", "runqhead").Reads+receive.field("p", "runqhead").Writes, unbound, len(facts), status.Atomic, badfd.Count().Atomic))
}

// saved are what entering must write, as the program counts them.
var saved = []string{"g.sched.sp", "g.sched.pc", "g.syscallsp", "g.syscallpc", "g.atomicstatus.value!"}

func decideSaved(t *testing.T, facts []*Facts, here Passage) {
	releases, complete, status := 0, 0, 0
	for _, f := range facts {
		releases++
		missing := slices.ContainsFunc(saved, func(s string) bool { return !slices.Contains(f.BadFD.Before, s) })
		if !missing {
			complete++
		}
		if slices.Contains(f.Status, "_Grunning → _Gsyscall") {
			status++
		}
	}
	written := slices.DeleteFunc(slices.Clone(saved), func(s string) bool { return !slices.Contains(here.Before, s) })
	claim.Decide(t, "C4.3.12", len(written) == len(saved) && complete == releases && status == releases, claim.Textf(
		"%[1]s: before its SYSCALL a read writes %[6]d of the %[7]d fields %[2]s (! by an atomic read-modify-write). All of them are written in %[3]d of %[4]d releases from Go 1.21 to 1.27, and the source of %[5]d changes the status there from _Grunning to _Gsyscall",
		"%[1]s：一次 read 在 SYSCALL 之前写入了 %[2]s（! 表示原子读改写）这 %[7]d 个字段中的 %[6]d 个。Go 1.21 至 1.27 的 %[4]d 个版本中有 %[3]d 个全部写入，有 %[5]d 个的源码在此处把状态由 _Grunning 改为 _Gsyscall",
		toolchain.Local().Release, strings.Join(saved, ", "), complete, releases, status, len(written), len(saved)))
}
