package sudog

import (
	"fmt"
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// TestWakeup looks between the call that readies goroutines and their running
// on, and reads who returns the sudog.
func TestWakeup(t *testing.T) {
	c := count(t, "C3.2.10")
	table := artifact.Columns([]string{"moment", "in the queue", "goroutines _Grunnable", "in the P's cache"},
		[]string{"时刻", "队列中", "_Grunnable 的 goroutine", "本 P 缓存中"})
	moments := map[string]claim.Text{
		"wait": {EN: "five goroutines wait", ZH: "五个 goroutine 在等待"}, "readied": {EN: "five sends have returned, none has run on", ZH: "五次发送已返回，无人恢复运行"}, "ran": {EN: "all have run on", ZH: "全部恢复运行"},
	}
	for _, m := range c.Wakeup {
		table.Add(moments[m.Step], m.Waiting, m.Runnable, m.Local)
	}
	table.Write(t, "wakeup")
	if len(c.Wakeup) != 3 {
		t.Fatalf("want three moments, got %+v", c.Wakeup)
	}
	wait, readied, ran := c.Wakeup[0], c.Wakeup[1], c.Wakeup[2]
	waiters, wakers, cases, wakeCases := 0, 0, 0, 0
	all := committed.All(t)
	for _, f := range all {
		for name, park := range map[string]string{"chansend": "gopark", "chanrecv": "gopark", "selectgo": "gopark", "semacquire1": "goparkunlock", "notifyListWait": "goparkunlock"} {
			calls := f.fun(t, name).Calls
			cases++
			waiters += btoi(slices.Index(calls, park) >= 0 && slices.Index(calls, "releaseSudog") > slices.Index(calls, park))
		}
		for _, name := range []string{"send", "recv", "readyWithTime", "closechan"} {
			calls := f.fun(t, name).Calls
			wakeCases++
			wakers += btoi(slices.Contains(calls, "goready") && !slices.Contains(calls, "releaseSudog"))
		}
	}
	claim.Decide(t, "C3.2.10", readied.Runnable == wait.Waiting && readied.Waiting == 0 && ran.Local-readied.Local == wait.Waiting && readied.Local == wait.Local && waiters == cases, claim.Textf(
		"%[1]d waiting goroutines are sent to: %[2]d become _Grunnable while the P's cache stays at %[3]d, and when they have run on it has %[4]d. So the order is right, and it is the woken goroutine that returns its sudog: in %[5]d releases (%[6]s) releaseSudog follows gopark in %[7]d of %[8]d waiting functions, and %[9]d of %[10]d waking ones call goready and not releaseSudog",
		"向 %[1]d 个等待的 goroutine 发送：%[2]d 个变为 _Grunnable，本 P 缓存仍为 %[3]d；它们恢复运行之后缓存为 %[4]d。次序如论断所说，而归还 sudog 的是被唤醒的 goroutine 自己：%[5]d 个版本（%[6]s）中，%[8]d 处等待函数有 %[7]d 处在 gopark 之后调用 releaseSudog，%[10]d 处唤醒函数有 %[9]d 处只调用 goready 而不调用 releaseSudog",
		wait.Waiting, readied.Runnable, readied.Local, ran.Local, len(all), covered(), waiters, cases, wakers, wakeCases))
}

// TestEnds looks what becomes of the sudogs of a select that nobody sends to.
func TestEnds(t *testing.T) {
	c := count(t, "C3.2.11")
	table := artifact.Columns([]string{"ended by", "sudogs taken", "in the silent channels' queues", "left there afterwards", "returned"},
		[]string{"结束者", "取用的 sudog", "在无人问津的通道队列中", "之后仍留在其中", "归还"})
	names := map[string]claim.Text{"timer": {EN: "a timer's channel", ZH: "定时器通道"}, "timeout": {EN: "context.WithTimeout", ZH: "context.WithTimeout"}, "cancel": {EN: "cancel of a context", ZH: "取消 context"}}
	released, queued, left := 0, 0, 0
	for _, e := range c.Ends {
		table.Add(names[e.By], e.Taken, e.Queued, e.Left, e.Returned)
		released += btoi(e.Taken > 0 && e.Returned == e.Taken && e.Left == 0)
		queued, left = queued+e.Queued, left+e.Left
	}
	table.Write(t, "ends")
	if queued == 0 {
		t.Fatalf("no sudog in the queues of the silent channels: %+v", c.Ends)
	}
	same := 0
	others := kept.All(t)
	for _, k := range others {
		same += btoi(fmt.Sprint(k.Ends) == fmt.Sprint(c.Ends))
	}
	claim.Decide(t, "C3.2.11", released == len(c.Ends), claim.Textf(
		"a select waits on two channels that nobody uses and is ended by a timer, a timeout or a cancellation: in %[1]d of %[2]d cases all its sudogs are back in the cache; of %[3]d in the silent channels' queues %[4]d are left. %[5]d of %[6]d other runs (release × architecture) find the same. A send or receive by itself has no timeout",
		"select 等在两个无人使用的通道上，由定时器、超时或取消结束：%[2]d 例中有 %[1]d 例的 sudog 全部回到缓存；无人问津的通道队列中原有 %[3]d 个，之后剩 %[4]d 个。另外 %[6]d 次运行（版本 × 架构）中有 %[5]d 次相同。单独的发送或接收本身没有超时",
		released, len(c.Ends), queued, left, same, len(others)))
}
