package handoff

import (
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// union of what the releases say, in the order first met.
func union(facts []*Facts, of func(*Facts) []string) (list []string) {
	for _, f := range facts {
		for _, s := range of(f) {
			if !slices.Contains(list, s) {
				list = append(list, s)
			}
		}
	}
	return list
}

func decideEnter(t *testing.T, all map[string]*counts, facts []*Facts) {
	pipe, conn, signal := all["pipe"], all["conn"], all["signal"]
	blockers := union(facts, func(f *Facts) []string { return f.Blockers })
	sleepers := union(facts, func(f *Facts) []string { return f.Sleepers })
	holds := pipe.often(pipe.of("entersyscallblock", "")) && conn.often(conn.of("entersyscallblock", ""))
	claim.Decide(t, "C4.3.3", holds, claim.Textf(
		"%[1]s, a runtime that counts: a read that blocks in the kernel %[2]d times enters through entersyscall %[3]d times and entersyscallblock %[4]d times, net.Conn.Read %[5]d and %[6]d times. In the sources of Go 1.21 to 1.27 entersyscallblock is called on Linux by %[7]s alone, for %[8]s, which wait by design; waiting for %[9]d signals reaches it %[10]d times",
		"%[1]s，带计数的运行时：阻塞在内核中的读取共 %[2]d 次，经 entersyscall 进入 %[3]d 次，经 entersyscallblock %[4]d 次；net.Conn.Read 分别为 %[5]d 次和 %[6]d 次。Go 1.21 至 1.27 的源码中，Linux 上只有 %[7]s 调用 entersyscallblock，供本来就要等待的 %[8]s 使用；等待 %[9]d 个信号到达它 %[10]d 次",
		toolchain.Local().Release, pipe.times, pipe.of("reentersyscall", ""), pipe.of("entersyscallblock", ""),
		conn.of("reentersyscall", ""), conn.of("entersyscallblock", ""),
		strings.Join(blockers, ", "), strings.Join(sleepers, ", "), signal.times, signal.of("entersyscallblock", "")))
}

// decideWhere asks where handoffp puts a P. In the article's diagram the
// global queue is sched.pidle; the global queue of Go is one of goroutines.
func decideWhere(t *testing.T, all map[string]*counts, facts []*Facts) {
	takers := union(facts, func(f *Facts) []string { return f.Takers })
	threads := union(facts, func(f *Facts) []string { return f.Threads })
	total, toThread, toIdle, toQueue := 0, 0, 0, 0
	for _, c := range all {
		total += c.of("handoffp", "")
		toThread += c.of("handoffp", "startm")
		toIdle += c.of("handoffp", "pidleput")
		toQueue += c.of("handoffp", "globrunqput")
	}
	always := true // in every release
	for _, f := range facts {
		always = always && slices.Equal(f.Takers, []string{"startm", "pidleput"}) && slices.Equal(f.Threads, []string{"mget", "newm"})
	}
	evidence := claim.Textf(
		"%[1]s, a runtime that counts: of %[2]d calls of handoffp %[3]d go to startm, which takes an idle M or starts one, %[4]d to pidleput, which puts the P into the list of idle Ps, %[5]d to globrunqput. Of what takes a P or a goroutine handoffp calls, in the sources of Go 1.21 to 1.27, only %[6]s, and startm only %[7]s",
		"%[1]s，带计数的运行时：%[2]d 次 handoffp 中，%[3]d 次交给 startm（取一个空闲的 M，或新建一个），%[4]d 次调用 pidleput（把 P 放入空闲 P 列表），%[5]d 次调用 globrunqput。在 Go 1.21 至 1.27 的源码中，能接收 P 或 goroutine 的函数里 handoffp 只调用 %[6]s，startm 只调用 %[7]s",
		toolchain.Local().Release, total, toThread, toIdle, toQueue, strings.Join(takers, ", "), strings.Join(threads, ", "))
	switch {
	case toThread == 0 || toIdle == 0:
		claim.Undecided(t, "C4.3.4", "blind", evidence)
	case toQueue == 0 && always:
		claim.Qualify(t, "C4.3.4", both(
			"if the global queue is the list of idle Ps, sched.pidle, and not the global run queue; where no M is idle, one is started",
			"“全局队列”须指空闲 P 列表 sched.pidle，而不是全局运行队列；没有空闲的 M 时会新建一个"), evidence)
	default:
		claim.Decide(t, "C4.3.4", toQueue > 0, evidence)
	}
}

func decideStates(t *testing.T, all map[string]*counts, facts []*Facts) {
	direct, blocked := 0, 0
	for _, c := range all {
		direct += c.status(inCall, waiting)
	}
	for _, way := range []string{"pipe", "calls", "idle", "conn", "file", "signal"} {
		blocked += all[way].times
	}
	from := union(facts, func(f *Facts) []string { return f.From })
	waitq := union(facts, func(f *Facts) []string { return f.Waitq })
	receive := all["receive"]
	claim.Decide(t, "C4.3.5", direct > 0 && slices.Contains(from, "_Gwaiting") && len(waitq) > 0, claim.Textf(
		"%[1]s, a runtime that counts: in %[2]d calls that block, and all the others of the census, goroutines go from _Gsyscall to _Gwaiting %[3]d times; in %[4]d channel receives they go from _Grunning to _Gwaiting %[5]d times. In the sources of Go 1.21 to 1.27 a goroutine leaves _Gsyscall for %[6]s only, and sched has %[7]d field(s) named waitq or of that type",
		"%[1]s，带计数的运行时：%[2]d 次阻塞的调用以及计数中的其他操作里，goroutine 从 _Gsyscall 变为 _Gwaiting 共 %[3]d 次；%[4]d 次通道接收中从 _Grunning 变为 _Gwaiting 的有 %[5]d 次。Go 1.21 至 1.27 的源码中，goroutine 只从 _Gsyscall 变为 %[6]s；sched 中名为 waitq 或类型为 waitq 的字段有 %[7]d 个",
		toolchain.Local().Release, blocked, direct, receive.times, receive.status(running, waiting), strings.Join(from, ", "), len(waitq)))
}
