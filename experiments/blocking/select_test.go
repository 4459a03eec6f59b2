package blocking

import (
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"chanlab/runner/instrument/artifact"
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
	rows := artifact.NewTable(both("select over", "select 的 case"), both("the goroutine goes", "goroutine 的状态"), both("blocked in", "阻塞于"), both("two receives, a send and default on the same channels", "在相同通道上：两个接收、一个发送加 default"))
	suspended, withDefault, total := 0, 0, 0
	reasons := map[string]bool{}
	for _, f := range forms {
		c := []chan int{make(chan int), make(chan int), make(chan int), make(chan int)}
		record, err := trace.Record(func() {
			go func() {
				for range 10 { // it may run before the one that made it, which a busy machine may have preempted
					runtime.Gosched()
				}
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
		rows.Add(f.name, into, top, stays)
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
				rows.Add(both("no case", "没有 case"), both(x.String(), x.String()), strings.TrimPrefix(x.Top(), "runtime."), "–")
			}
		}
	}
	total++
	rows.Write(t, "suspended")
	var list []string
	for r := range reasons {
		list = append(list, r)
	}
	slices.Sort(list)
	claim.Decide(t, id, suspended == total && withDefault == 0, claim.Textf(
		"%[1]s, execution trace: of %[2]d forms of select without default and with nothing ready, %[3]d take their goroutine from running to waiting (reasons: %[4]s); with two receives, a send and default on the same channels it goes to waiting %[5]d times",
		"%[1]s，执行跟踪：%[2]d 种不带 default、且没有 case 就绪的 select 中，有 %[3]d 种使 goroutine 由运行转为等待（原因：%[4]s）；在相同通道上用两个接收、一个发送加 default，转为等待 %[5]d 次",
		toolchain.Local().Release, total, suspended, strings.Join(list, ", "), withDefault))
}

// onOne is what BenchmarkSelect found, for BenchmarkWake to decide with.
var onOne *paired.Result

// coarse is the margin of a claim about an order of magnitude: the run must
// see a doubling, and a drift of less does not matter.
const coarse = 1

//region select

// A lets a microsecond go by. B is the way out and the way back on one P: two
// goroutines hand something to and fro, each waits for it in a select without
// default, and when one waits the other runs.
func BenchmarkSelect(b *testing.B) {
	defer one()()
	there, back, end := make(chan int), make(chan int), make(chan int)
	defer close(end)
	go func() {
		for {
			select {
			case <-there:
				back <- 1
			case <-end:
				return
			}
		}
	}()
	onOne = paired.Compare(b, paired.Comparison{
		A: paired.Do(func(n int) {
			for range n {
				pass(time.Microsecond)
			}
		}),
		B: paired.Do(func(n int) {
			for range (n + 1) / 2 { // each of the two waits once
				there <- 1
				select {
				case <-back:
				case <-end:
				}
			}
		}),
		AtMost: 1, Margin: coarse, Metric: paired.Wall, Placement: paired.Unpinned,
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
		AtLeast: 1, Margin: coarse, Metric: paired.Wall, Placement: paired.Unpinned,
		Gates: []paired.Gate{paired.Cores(2)},
	})
	decideDelay(b, onOne, back)
}

//endregion select

// decideDelay puts the two together: out and back on one P, and the way back
// where a thread has to be woken.
func decideDelay(b *testing.B, near, far *paired.Result) {
	const id = "C4.2.7"
	if near == nil {
		claim.Undecided(b, id, "unmet", both("BenchmarkSelect did not run: type go test -bench 'Select|Wake'", "BenchmarkSelect 没有运行：请输入 go test -bench 'Select|Wake'"))
		return
	}
	evidence := claim.Textf(
		"two goroutines that wait for each other in a select on one P, %[1]s ns for each wait, there and back, with the send that ends it: B against 1 µs: %[2]s. From the send that ends a wait to the first instruction after the select, on a P whose thread sleeps, %[4]s ns: B against 1 µs: %[5]s",
		"两个 goroutine 在同一个 P 上互相用 select 等待，每等一次（离开、回来，加上结束等待的那次发送）%[1]s ns：B 与 1 µs 相比：%[3]s。从结束等待的那次发送到 select 之后的第一条指令，在线程已休眠的另一个 P 上，%[4]s ns：B 与 1 µs 相比：%[6]s",
		digits(near.TimeB), near.Evidence.EN, near.Evidence.ZH, digits(far.TimeB), far.Evidence.EN, far.Evidence.ZH)
	switch {
	case near.Verdict == paired.Undecided:
		claim.Undecided(b, id, near.Reason, evidence)
	case far.Verdict == paired.Undecided: // on one CPU, say, where no thread sleeps beside a P
		claim.Undecided(b, id, far.Reason, evidence)
	case near.Verdict == paired.Confirmed && far.Verdict == paired.Confirmed:
		claim.Qualify(b, id, both(
			"where a thread that sleeps has to be woken for the goroutine to come back; on one P, leaving and coming back take less than a microsecond, and how long it stays away is up to whoever sends",
			"前提是必须唤醒休眠的线程，goroutine 才能恢复运行；若在同一个 P 上，离开再回来不到一微秒，而离开多久取决于发送方"), evidence)
	default:
		claim.Decide(b, id, near.Verdict == paired.Refuted && far.Verdict == paired.Confirmed, evidence)
	}
}
