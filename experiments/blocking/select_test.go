package blocking

import (
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
	"chanlab/runner/instrument/toolchain"
	"chanlab/runner/instrument/trace"
)

// A form is a select statement in which nothing is ready, and what ends it.
type form struct {
	name claim.Text
	wait func(c []chan int)
}

var forms = []form{
	{both("1 receive", "接收 ×1"), func(c []chan int) {
		select {
		case <-c[0]:
		}
	}},
	{both("2 receives", "接收 ×2"), func(c []chan int) {
		select {
		case <-c[0]:
		case <-c[1]:
		}
	}},
	{both("1 receive, 1 send", "接收 ×1，发送 ×1"), func(c []chan int) {
		select {
		case <-c[0]:
		case c[1] <- 1:
		}
	}},
	{both("4 receives", "接收 ×4"), func(c []chan int) {
		select {
		case <-c[0]:
		case <-c[1]:
		case <-c[2]:
		case <-c[3]:
		}
	}},
	{both("2 receives, one channel nil", "接收 ×2，其一为 nil"), func(c []chan int) {
		var none chan int
		select {
		case <-c[0]:
		case <-none:
		}
	}},
}

// nothing is a select without cases; it never returns.
func nothing() { select {} }

// Whether a select in which nothing is ready suspends its goroutine, by the
// scheduler's own record; with default it does not.
func TestSuspended(t *testing.T) {
	const id = "C4.2.10"
	defer one()()
	rows := &table{}
	rows.add(both("select over", "select 的 case"), both("the goroutine goes", "goroutine 的状态"), both("blocked in", "阻塞于"), both("with default", "带 default 时"))
	suspended, withDefault, total := 0, 0, 0
	reasons := map[string]bool{}
	for _, f := range forms {
		c := []chan int{make(chan int), make(chan int), make(chan int), make(chan int)}
		record, err := trace.Record(func() {
			go func() {
				runtime.Gosched() // a goroutine that is new may run before the one that made it
				c[0] <- 1
			}()
			f.wait(c)
		})
		if err != nil {
			claim.Unavailable(t, err, id)
		}
		total++
		into, top := both("–", "–"), "–"
		for _, x := range record.Of(record.Goroutine) {
			if x.To == trace.Waiting {
				suspended++
				reasons[x.Reason] = true
				into, top = both(x.String(), x.String()), strings.TrimPrefix(x.Top(), "runtime.")
				break
			}
		}
		// The same channels, nothing ready, with default.
		record, err = trace.Record(func() {
			select {
			case <-c[0]:
			case <-c[1]:
			case c[2] <- 1:
			default:
			}
		})
		if err != nil {
			claim.Unavailable(t, err, id)
		}
		waits := 0
		for _, x := range record.Of(record.Goroutine) {
			if x.To == trace.Waiting {
				waits++
			}
		}
		withDefault += waits
		stays := both("stays running", "保持运行")
		if waits > 0 {
			stays = both("waits", "等待")
		}
		rows.add(f.name, into, top, stays)
	}
	record, err := trace.Record(func() {
		go nothing()
		for range 5 {
			runtime.Gosched()
		}
	})
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	for _, g := range record.Started("chanlab/experiments/blocking.nothing") {
		for _, x := range record.Of(g) {
			if x.To == trace.Waiting {
				suspended++
				reasons[x.Reason] = true
				rows.add(both("no case", "没有 case"), both(x.String(), x.String()), strings.TrimPrefix(x.Top(), "runtime."), both("does not wait", "不等待"))
			}
		}
	}
	total++
	rows.write(t, "suspended")
	var list []string
	for r := range reasons {
		list = append(list, r)
	}
	slices.Sort(list)
	claim.Decide(t, id, suspended == total && withDefault == 0, claim.Textf(
		"%[1]s, execution trace: of %[2]d forms of select without default and with nothing ready, %[3]d take their goroutine from running to waiting (reasons: %[4]s); with default on the same channels it goes to waiting %[5]d times",
		"%[1]s，执行跟踪：%[2]d 种不带 default、且没有 case 就绪的 select 中，有 %[3]d 种使 goroutine 由运行转为等待（原因：%[4]s）；在相同通道上加 default 后，转为等待 %[5]d 次",
		toolchain.Local().Release, total, suspended, strings.Join(list, ", "), withDefault))
}

// left is what BenchmarkSelect found, for BenchmarkWake to decide with.
var left *paired.Result

//region select

// A lets a microsecond go by. B is a select without default that leaves its P
// to a goroutine that is ready to run.
func BenchmarkSelect(b *testing.B) {
	defer one()()
	w := Select()
	left = paired.Compare(b, paired.Comparison{
		A: paired.Do(func(n int) {
			for range n {
				pass(time.Microsecond)
			}
		}),
		B:      paired.Do(func(n int) { w.Times(n, paired.Pause) }),
		AtMost: 1, Margin: 0.1, Metric: paired.Wall, Placement: paired.Unpinned,
	})
}

// B is the way back where every thread but one is asleep: from a send to the
// moment at which the goroutine that waited in a select runs on another P.
func BenchmarkWake(b *testing.B) {
	c, d := make(chan int), make(chan int)
	var woken atomic.Int64
	go func() {
		for {
			select {
			case <-c:
				woken.Add(1)
			case <-d:
				return
			}
		}
	}()
	defer close(d)
	back := paired.Compare(b, paired.Comparison{
		A: paired.Do(func(n int) {
			for range n {
				pass(time.Microsecond)
			}
		}),
		B: paired.Do(func(n int) {
			for range n {
				resume := paired.Pause()
				pass(50 * time.Microsecond) // its thread finds nothing to do and goes to sleep
				before := woken.Load()
				resume()
				c <- 1
				for woken.Load() == before {
				}
			}
		}),
		AtLeast: 1, Margin: 0.1, Metric: paired.Wall, Placement: paired.Unpinned,
		Gates: []paired.Gate{paired.Cores(2)},
	})
	decideDelay(b, left, back)
}

//endregion select

// decideDelay puts the two together: the way out, and the way back.
func decideDelay(b *testing.B, out, back *paired.Result) {
	const id = "C4.2.7"
	if out == nil {
		claim.Undecided(b, id, "unmet", both("BenchmarkSelect did not run: type go test -bench 'Select|Wake'", "BenchmarkSelect 没有运行：请输入 go test -bench 'Select|Wake'"))
		return
	}
	evidence := claim.Textf(
		"from the call to the next goroutine on the same P, %[1]s ns: B against 1 µs: %[2]s. From the send that ends the wait to the first instruction after the select, on a P whose thread sleeps, %[4]s ns: B against 1 µs: %[5]s. What lies between is the time that nothing is sent",
		"从调用到同一个 P 上的下一个 goroutine 开始运行，%[1]s ns：B 与 1 µs 相比：%[3]s。从结束等待的那次发送到 select 之后的第一条指令，在线程已休眠的 P 上，%[4]s ns：B 与 1 µs 相比：%[6]s。两者之间的时间是没有人发送的时间",
		digits(out.TimeB), out.Evidence.EN, out.Evidence.ZH, digits(back.TimeB), back.Evidence.EN, back.Evidence.ZH)
	switch {
	case out.Verdict == paired.Undecided:
		claim.Undecided(b, id, out.Reason, evidence)
	case back.Verdict == paired.Undecided:
		claim.Undecided(b, id, back.Reason, evidence)
	case out.Verdict == paired.Confirmed && back.Verdict == paired.Confirmed:
		claim.Qualify(b, id, both(
			"for the way back, where a thread that sleeps has to be woken; getting out of the way takes less than a microsecond, and how long it waits in between is up to whoever sends",
			"仅指被唤醒的一程，且须唤醒休眠的线程；让出 P 不到一微秒，其间等待多久取决于发送方"), evidence)
	default:
		claim.Decide(b, id, out.Verdict == paired.Refuted && back.Verdict == paired.Confirmed, evidence)
	}
}
