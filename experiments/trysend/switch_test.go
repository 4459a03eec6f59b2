package trysend

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
	"chanlab/runner/instrument/toolchain"
	"chanlab/runner/instrument/trace"
)

// each is how often every form is tried under the trace.
const each = 5000

// A trail is what a trace says of the goroutine that tries.
type trail struct {
	tried               int
	waits, syscalls     int
	preempted, switches int                // switches: left the CPU for any other reason
	control             int                // waits seen while it really waited
	left                []trace.Transition // of waits and switches, for the log
}

// follow tries every form under an execution trace, and waits once at the end,
// so that a trace that saw nothing is told from one that could not see.
func follow() (tr trail, err error) {
	c := empty16()
	full := make(chan int, 1)
	full <- 1
	room := make(chan int, 1)
	var kinds []func(int)
	for _, n := range counts {
		kinds = append(kinds, tryAll(n, c))
	}
	kinds = append(kinds,
		func(k int) {
			for range k {
				TrySend(full, 1)
			}
		},
		func(k int) {
			for range k {
				TrySend(room, 1)
				TryReceive(room)
			}
		})
	var end time.Duration
	record, err := trace.Record(func() {
		for _, f := range kinds {
			f(each)
		}
		<-time.After(20 * time.Millisecond)
	})
	if err != nil {
		return tr, err
	}
	tr.tried = each * (len(kinds) + 1) // the last form tries twice
	for _, x := range record.Of(record.Goroutine) {
		switch {
		case x.To == trace.Waiting && stands(x, "runtime.chanrecv1"): // of all this only the control is a plain receive
			tr.control++
			end = x.When
		case end > 0: // after the control
		case x.From != trace.Running: // how it stood when the trace began, or how it comes back
		case x.To == trace.Syscall:
			tr.syscalls++
		case x.Reason == "preempted":
			tr.preempted++
		case !ofChannel(x): // the runtime's own affair, such as help with a collection
		case x.To == trace.Waiting:
			tr.waits++
			tr.left = append(tr.left, x)
		default:
			tr.switches++
			tr.left = append(tr.left, x)
		}
	}
	return tr, nil
}

// What the scheduler's own record says of a goroutine that tries, and, where
// this machine can step through them, which functions the attempts reach.
func TestNoSwitch(t *testing.T) {
	const id = "C4.2.5"
	tr, err := follow()
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	if tr.control != 1 {
		t.Fatalf("the trace shows %d waits of the goroutine that waited once: %+v", tr.control, tr)
	}
	reached := both("The forms were not stepped through", "没有做单步执行")
	left := 0
	if !testing.Short() {
		if regions, err := stepped(t); err == nil {
			reach, wake, partner, tried := 0, 0, 0, 0
			for _, a := range attempts {
				if !a.dflt {
					continue
				}
				tried++
				s := look(regions[a.key()])
				if len(s.left) > 0 {
					reach++
				}
				if len(s.woke) > 0 {
					wake++
					if a.partner {
						partner++
					}
				}
			}
			reached = claim.Textf(
				"Of %[1]d forms stepped through, functions by which a goroutine gives up its thread are reached in %[2]d, functions that make another one runnable in %[3]d, of which %[4]d hand over to a goroutine that waited",
				"单步执行的 %[1]d 种形状中，到达让出线程的函数的有 %[2]d 种，到达使其他 goroutine 可运行的函数的有 %[3]d 种，其中 %[4]d 种是与正在等待的 goroutine 交接",
				tried, reach, wake, partner)
			left = reach
		}
	}
	claim.Decide(t, id, tr.waits == 0 && tr.switches == 0 && left == 0, claim.Textf(
		"%[1]s: in an execution trace of %[2]d attempts, on 1 to 16 channels, most of them refused, the goroutine goes to waiting %[3]d times, into a system call %[4]d times, and leaves its P otherwise %[5]d times (preempted for running too long: %[6]d). The one receive that had to wait, put at the end as a control, is seen. %[7]s",
		"%[1]s：对 %[2]d 次尝试（1 至 16 个通道，多数落空）做执行跟踪，该 goroutine 转为等待 %[3]d 次，进入系统调用 %[4]d 次，因其他原因离开 P %[5]d 次（因运行过久被抢占：%[6]d 次）。末尾作为对照的一次必须等待的接收被看到了。%[8]s",
		toolchain.Local().Release, tr.tried, tr.waits, tr.syscalls, tr.switches, tr.preempted, reached.EN, reached.ZH))
}

// pass spins until so much time has gone by.
func pass(d time.Duration) {
	for start := time.Now(); time.Since(start) < d; {
	}
}

// alone is what BenchmarkTry found, for BenchmarkHand to decide with.
var alone *paired.Result

func microseconds(n int) {
	for range n {
		pass(time.Microsecond)
	}
}

// coarse is the margin of a claim about an order of magnitude: the run must
// see a doubling, and a drift of less does not matter.
const coarse = 1

//region bench

// A lets a microsecond go by, B is a select with default over four empty
// channels. Whoever counts in nanoseconds is done within the microsecond.
func BenchmarkTry(b *testing.B) {
	alone = paired.Compare(b, paired.Comparison{
		A: paired.Do(microseconds), B: paired.Do(tryAll(4, empty16())),
		AtMost: 1, Margin: coarse, Metric: paired.CPU, Placement: paired.Unpinned,
	})
}

// B is an attempt that succeeds because a goroutine waits at the other end,
// while another P is idle: whoever succeeds has to see to it that it runs.
func BenchmarkHand(b *testing.B) {
	c := make(chan int)
	defer close(c)
	var received atomic.Int64
	go func() {
		for range c {
			received.Add(1)
		}
	}()
	hand := paired.Compare(b, paired.Comparison{
		A: paired.Do(microseconds),
		B: paired.Do(func(n int) {
			for range n {
				resume := paired.Pause()
				pass(50 * time.Microsecond) // its thread finds nothing to do and goes to sleep
				before := received.Load()
				resume()
				sent := TrySend(c, 1)
				resume = paired.Pause()
				for sent && received.Load() == before {
				}
				resume()
			}
		}),
		AtLeast: 1, Margin: coarse, Metric: paired.Wall, Placement: paired.Unpinned,
		Gates: []paired.Gate{paired.Cores(2)},
	})
	decideCost(b, alone, hand)
}

//endregion bench

// decideCost puts both together with the scheduler's record of attempts that
// find nobody waiting.
func decideCost(b *testing.B, try, hand *paired.Result) {
	const id = "C4.2.8"
	if try == nil {
		claim.Undecided(b, id, "unmet", both("BenchmarkTry did not run: type go test -bench 'Try|Hand'", "BenchmarkTry 没有运行：请输入 go test -bench 'Try|Hand'"))
		return
	}
	tr, err := follow()
	if err != nil {
		claim.Undecided(b, id, "unmet", both(err.Error(), err.Error()))
		return
	}
	for _, x := range tr.left {
		b.Logf("%v: %v to %v, %q, in %v", x.When, x.From, x.To, x.Reason, x.Stack)
	}
	evidence := claim.Textf(
		"over four empty channels %[1]s ns, B against 1 µs: %[2]s. In a trace of %[4]d attempts that find nobody waiting the goroutine waits %[5]d times and leaves its P %[6]d times of itself. A send to a goroutine that waits, another P being idle, %[7]s ns, B against 1 µs: %[8]s",
		"在四个空通道上 %[1]s ns，B 与 1 µs 相比：%[3]s。%[4]d 次没有人在对面等待的尝试，执行跟踪显示该 goroutine 等待 %[5]d 次，自行离开 P %[6]d 次。发送给正在等待的 goroutine，且另有 P 空闲时，%[7]s ns，B 与 1 µs 相比：%[9]s",
		digits(try.TimeB), try.Evidence.EN, try.Evidence.ZH, tr.tried, tr.waits, tr.switches,
		digits(hand.TimeB), hand.Evidence.EN, hand.Evidence.ZH)
	switch {
	case tr.waits+tr.switches > 0 || try.Verdict == paired.Refuted:
		claim.Decide(b, id, false, evidence)
	case try.Verdict == paired.Undecided:
		claim.Undecided(b, id, try.Reason, evidence)
	case hand.Verdict == paired.Undecided: // on one CPU, say, where no other P is idle
		claim.Undecided(b, id, hand.Reason, evidence)
	case hand.Verdict == paired.Confirmed:
		claim.Qualify(b, id, both(
			"unless the attempt hands over to a goroutine that waits: making that one run is the scheduler's work, and takes microseconds where a sleeping thread has to be woken",
			"前提是没有与正在等待的 goroutine 交接：让对方运行属于调度，若须唤醒休眠的线程，就要数微秒"), evidence)
	default:
		claim.Decide(b, id, true, evidence)
	}
}

// stands reports whether a function is on the goroutine's stack.
func stands(x trace.Transition, name string) bool {
	for _, f := range x.Stack {
		if f.Func == name {
			return true
		}
	}
	return false
}

// ofChannel reports whether a goroutine stood in a channel operation or in a
// select when its state changed.
func ofChannel(x trace.Transition) bool {
	for _, f := range x.Stack {
		if strings.HasPrefix(f.Func, "runtime.chan") || strings.HasPrefix(f.Func, "runtime.select") || f.Func == "runtime.block" {
			return true
		}
	}
	return false
}
