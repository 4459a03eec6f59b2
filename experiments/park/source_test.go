package park

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// The signature that the article prints for gopark.
const printed = "func(unlockf func(*g) bool, reason waitReason, traceEv byte)"

// TestSignature holds the article's signature against every release's.
func TestSignature(t *testing.T) {
	all := committed.All(t)
	same := 0
	var kinds toolchain.Rows // each signature met
	table := artifact.Columns([]string{"Go", "gopark"}, []string{"Go", "gopark"})
	table.Add(claim.Text{EN: "the article", ZH: "原文"}, printed)
	for _, f := range all {
		got := f.fun("gopark").Signature
		if got == printed {
			same++
		}
		kinds.Add(f.Release, got)
	}
	tabulate(t, "signature", table, kinds)
	last := all[len(all)-1].fun("gopark").Signature
	claim.Decide(t, "C3.1.4", same == len(all), claim.Textf(
		"of %[1]d releases (%[2]s) %[3]d declare it so (other signatures met: %[4]d); in %[5]s it is %[6]s: %[7]d parameters instead of %[8]d, and unlockf takes the lock as well",
		"%[1]d 个版本（%[2]s）中有 %[3]d 个这样声明，另有 %[4]d 种签名；%[5]s 中是 %[6]s：参数是 %[7]d 个而不是 %[8]d 个，unlockf 还要接收那把锁",
		len(all), covered(), same, len(kinds)-btoi(same > 0), all[len(all)-1].Release, last, parameters(last), parameters(printed)))
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// parameters counts the parameters of a signature, each of which has a name.
func parameters(signature string) (n int) {
	depth := 0
	for _, r := range signature {
		switch r {
		case '(':
			depth++
			n += btoi(depth == 1)
		case ')':
			depth--
		case ',':
			n += btoi(depth == 1)
		}
	}
	return n
}

// doesQueue are the functions that put a goroutine or a sudog into a queue.
var doesQueue = []string{
	"runqput", "runqputslow", "runqputbatch", "globrunqput", "globrunqputhead", "globrunqputbatch", "sched.runq.pushBack", "injectglist",
	"c.sendq.enqueue", "c.recvq.enqueue", "root.queue",
}

// setsStatus are the functions that change a goroutine's status, beside those
// that change it from inside the GC.
var setsStatus = []string{"casgstatus", "casGToWaiting", "gp.atomicstatus.CompareAndSwap", "gp.atomicstatus.Store"}

// some returns those of names that f calls.
func (f *Func) some(names []string) (list []string) {
	for _, n := range names {
		if f.calls(n) {
			list = append(list, n)
		}
	}
	return list
}

// TestWhoDoesWhat reads which of the three steps that the article prints stand
// in gopark, and which in the function to which it switches.
func TestWhoDoesWhat(t *testing.T) {
	all := committed.All(t)
	table := artifact.Columns([]string{"Go", "function", "switches with", "sets the status", "puts into a queue", "schedules"},
		[]string{"Go", "函数", "切换方式", "设置状态", "放入队列", "调度"})
	itself := 0 // releases whose gopark does all three
	does := map[string]int{}
	var rows toolchain.Rows
	for _, f := range all {
		gopark, parkm := f.fun("gopark"), f.fun("park_m")
		status, queue, sched := len(gopark.some(setsStatus)) > 0, gopark.calls("runqput"), gopark.calls("schedule")
		if status && queue && sched {
			itself++
		}
		does["gopark sets"] += btoi(status)
		does["gopark queues"] += btoi(len(gopark.some(doesQueue)) > 0)
		does["gopark schedules"] += btoi(sched)
		does["gopark switches"] += btoi(len(gopark.Calls) > 0 && gopark.Calls[len(gopark.Calls)-1] == "mcall(park_m)")
		does["park_m sets"] += btoi(slices.Contains(parkm.Calls, "casgstatus(gp, _Grunning, _Gwaiting)"))
		does["park_m queues"] += btoi(len(parkm.some(doesQueue)) > 0)
		does["park_m schedules"] += btoi(parkm.calls("schedule"))
		for _, fun := range []*Func{gopark, parkm} {
			rows.Add(f.Release, fun.Name, words(prefixed(fun.Calls, "mcall(")), words(prefixed(fun.Calls, "casgstatus(")), words(fun.some(doesQueue)), words(prefixed(fun.Calls, "schedule(")))
		}
	}
	tabulate(t, "who", table, rows)
	document(t, "runtime.gopark", "gopark.txt")
	claim.Decide(t, "C3.1.5", itself == len(all), claim.Textf(
		"in %[1]d releases (%[2]s) the body of gopark sets a status in %[3]d, calls runqput or another queueing function in %[4]d and schedule in %[5]d; its last call is mcall(park_m) in %[6]d. park_m sets _Gwaiting in %[7]d, calls schedule in %[8]d and queues in %[9]d",
		"%[1]d 个版本（%[2]s）里，gopark 函数体设置状态的有 %[3]d 个，调用 runqput 或其他入队函数的有 %[4]d 个，调用 schedule 的有 %[5]d 个；最后一次调用是 mcall(park_m) 的有 %[6]d 个。park_m 设置 _Gwaiting 的有 %[7]d 个，调用 schedule 的有 %[8]d 个，入队的有 %[9]d 个",
		len(all), covered(), does["gopark sets"], does["gopark queues"], does["gopark schedules"], does["gopark switches"],
		does["park_m sets"], does["park_m schedules"], does["park_m queues"]))
}

// TestWhoQueues looks where a goroutine that blocks is put into the queue of
// what it waits for: before gopark, in park_m, or in what park_m calls.
func TestWhoQueues(t *testing.T) {
	all := committed.All(t)
	table := artifact.Columns([]string{"wait", "queued by", "before gopark", "called by park_m afterwards", "which calls"},
		[]string{"等待", "入队操作", "在 gopark 之前", "之后由 park_m 调用", "它又调用"})
	kinds := []struct {
		function, enqueue, park, commit string
		name                            claim.Text
	}{
		{"chansend", "c.sendq.enqueue", "gopark", "chanparkcommit", claim.Text{EN: "send", ZH: "发送"}},
		{"chanrecv", "c.recvq.enqueue", "gopark", "chanparkcommit", claim.Text{EN: "receive", ZH: "接收"}},
		{"selectgo", "c.recvq.enqueue", "gopark", "selparkcommit", claim.Text{EN: "select", ZH: "select"}},
		{"semacquire1", "root.queue", "goparkunlock", "parkunlock_c", claim.Text{EN: "sync.Mutex, sync.WaitGroup …", ZH: "sync.Mutex、sync.WaitGroup 等"}},
	}
	first, later, cases := 0, 0, 0
	for _, k := range kinds {
		before := 0
		var last *Facts
		for _, f := range all {
			fun, commit := f.fun(k.function), f.fun(k.commit)
			// The first gopark of a channel operation is that of a nil channel.
			q, p := fun.index(k.enqueue), slices.IndexFunc(fun.Calls, func(c string) bool {
				return strings.HasPrefix(c, k.park+"("+k.commit) || k.park == "goparkunlock" && callee(c) == k.park
			})
			if q < 0 || p < 0 || commit == nil {
				t.Fatalf("%s of %s: no %s, %s or %s: read it again", k.function, f.Release, k.enqueue, k.park, k.commit)
			}
			cases++
			before += btoi(q < p)
			later += btoi(len(commit.some(doesQueue)) > 0)
			last = f
		}
		first += before
		table.Add(k.name, k.function+": "+k.enqueue, claim.Textf("in %[1]d of %[2]d releases", "%[2]d 个版本中的 %[1]d 个", before, len(all)), k.commit, words(last.fun(k.commit).effects()))
	}
	sleep := all[len(all)-1].fun("resetForSleep")
	if sleep == nil {
		t.Fatal("no resetForSleep: read time.Sleep again")
	}
	table.Add("time.Sleep", "timeSleep: —", "—", "resetForSleep", words(sleep.effects()))
	table.Write(t, "queued")

	none, queues := 0, 0 // releases
	for _, f := range all {
		none += btoi(len(f.fun("gopark").some(doesQueue)) == 0)
		queues += btoi(len(f.fun("park_m").some(doesQueue)) > 0)
	}
	claim.Decide(t, "C3.1.6", none == len(all) && queues == len(all), claim.Textf(
		"in %[1]d releases (%[2]s) gopark queues nothing in %[3]d, but park_m calls a queueing function in %[4]d: send, receive, select and semaphores enqueue the sudog before they call gopark in %[5]d of %[6]d cases, and what park_m calls then (chanparkcommit, selparkcommit, parkunlock_c) queues in %[7]d: it unlocks",
		"%[1]d 个版本（%[2]s）中，gopark 自身不入队的有 %[3]d 个，但 park_m 调用入队函数的有 %[4]d 个：发送、接收、select 与信号量在 %[6]d 例中有 %[5]d 例是在调用 gopark 之前就把 sudog 入队，而 park_m 随后调用的函数（chanparkcommit、selparkcommit、parkunlock_c）入队的有 %[7]d 例：它们只是解锁",
		len(all), covered(), none, queues, first, cases, later))
}

// effects are the functions that a commit function calls, conversions and reads left out.
func (f *Func) effects() (list []string) {
	for _, c := range f.Calls {
		switch name := callee(c); {
		case strings.HasPrefix(name, "(*"), strings.HasPrefix(name, "unsafe."), name == "uintptr", name == "throw", strings.HasSuffix(name, ".get"):
		default:
			if !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list
}

func prefixed(list []string, prefix string) (out []string) {
	for _, s := range list {
		if strings.HasPrefix(s, prefix) && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func words(list []string) string {
	if len(list) == 0 {
		return "—"
	}
	return strings.Join(list, "; ")
}

// document leaves what the go command prints of a function of the runtime, as it
// would stand on a terminal.
func document(t *testing.T, function, name string) {
	t.Helper()
	args := []string{"doc", "-u", "-src", function}
	const cut = " | sed -n '/^func/,$p'"
	out, err := toolchain.Local().Command(t.Context(), t.TempDir(), args...).Output()
	if err != nil {
		t.Logf("go doc: %v", err) // the page says then that there is none
		return
	}
	_, body, _ := strings.Cut(string(out), "\nfunc ")
	artifact.Write(t, name, []byte("$ go "+strings.Join(args, " ")+cut+"\nfunc "+strings.TrimSpace(body)+"\n"))
}

// Finding no queueing call means nothing unless one would be found: ready and
// the functions of a channel have them.
func TestQueueingIsSeen(t *testing.T) {
	for _, f := range committed.All(t) {
		for name, want := range map[string]string{"ready": "runqput", "chanrecv": "c.recvq.enqueue", "chansend": "c.sendq.enqueue", "semacquire1": "root.queue"} {
			if got := fmt.Sprint(f.fun(name).some(doesQueue)); got != "["+want+"]" {
				t.Errorf("%s of %s: got %s, want %s", name, f.Release, got, want)
			}
		}
	}
}
