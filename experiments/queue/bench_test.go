package queue

import (
	"fmt"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
)

// room is the capacity in every comparison.
const room = 256

// feed and drain are one side each. They ask again at once, so that nobody
// parks: what is compared is the queue and not the scheduler. Every design is
// called through the same interface, by the same two loops.
func feed[T any](q Queue[T]) func(n int) {
	return func(n int) {
		var v T
		for range n {
			for !q.TryPut(v) {
			}
		}
	}
}

func drain[T any](q Queue[T]) func(n int) {
	return func(n int) {
		for range n {
			for _, ok := q.TryTake(); !ok; _, ok = q.TryTake() {
			}
		}
	}
}

// across is work for two cores: elements go from one to the other.
func across[T any](key string) paired.Work {
	q := byKey[T](key).make(room)
	return paired.Work{feed(q), drain(q)}
}

// alone is work for one: each element is put and taken by the same goroutine.
func alone[T any](key string) paired.Work {
	q := byKey[T](key).make(room)
	return paired.Do(func(n int) {
		var v T
		for range n {
			if !q.TryPut(v) {
				panic("queue: full")
			}
			if _, ok := q.TryTake(); !ok {
				panic("queue: empty")
			}
		}
	})
}

// there is work for two cores: one element goes there and back.
func there[T any](key string) paired.Work {
	out, back := byKey[T](key).make(2), byKey[T](key).make(2)
	put, take, answer, wait := feed(out), drain(back), feed(back), drain(out)
	return paired.Work{
		func(n int) {
			for range n {
				put(1)
				take(1)
			}
		},
		func(n int) {
			for range n {
				wait(1)
				answer(1)
			}
		},
	}
}

// places is how many queues an arm has. How long a line takes from core to core
// depends on where it lies, by up to a third between two channels made one
// after the other; so every slice takes the next queue of its arm.
const places = 8

// turns makes one work of several, which take turns.
func turns(work func() paired.Work) (all paired.Work) {
	var each []paired.Work
	for range places {
		each = append(each, work())
	}
	for i := range each[0] {
		turn := 0
		all = append(all, func(n int) {
			turn++ // both sides of a slice are called once, and so agree on the queue
			each[turn%places][i](n)
		})
	}
	return all
}

type comparison struct {
	what claim.Text
	a, b claim.Text
	res  *paired.Result
}

// compared are the comparisons of this process, for the table.
var compared []comparison

// compare runs one comparison of two designs by work, and keeps it for the table.
func compare(b *testing.B, what claim.Text, base, other string, work func(key string) paired.Work, c paired.Comparison) {
	arm := func(key string) paired.Work { return turns(func() paired.Work { return work(key) }) }
	c.A, c.B, c.Control = arm(base), arm(other), arm(base)
	res := paired.Compare(b, c)
	compared = append(compared, comparison{what, byKey[word](base).name, byKey[word](other).name, res})
}

type word = uint64

// twoCores are the conditions of everything that goes from one core to another.
// That both work all the time is no condition where a lock may put a thread to
// sleep, as a mutex does and as a channel's does: that is part of its cost.
func twoCores(c paired.Comparison) paired.Comparison {
	c.Metric, c.Placement = paired.Wall, paired.Pinned()
	c.Gates = []paired.Gate{paired.Cores(2)}
	return c
}

var (
	throughput = claim.Text{EN: "8 B, core to core", ZH: "8 B，跨核"}
	large      = claim.Text{EN: "256 B, core to core", ZH: "256 B，跨核"}
	handoff    = claim.Text{EN: "there and back, two cores", ZH: "两核间一个来回"}
	lonely     = claim.Text{EN: "put and take, one goroutine", ZH: "同一 goroutine 先放后取"}
)

// An SPSC ring passes elements in at most three quarters of a channel's time.
func BenchmarkSPSC(b *testing.B) {
	compare(b, throughput, "chan", "spsc", across[word], twoCores(paired.Comparison{AtMost: 0.75, Margin: 0.5}))
}

// An MPMC ring that has one goroutine on each side takes about as long as a channel.
func BenchmarkMPMC(b *testing.B) {
	compare(b, throughput, "chan", "mpmc", across[word], twoCores(paired.Comparison{AtLeast: 0.67, AtMost: 1.5}))
}

// A ring under sync.Mutex is no slower than a channel: there is less to do.
func BenchmarkLocked(b *testing.B) {
	compare(b, throughput, "chan", "locked", across[word], twoCores(paired.Comparison{AtMost: 1, Margin: 0.25}))
}

// An MPMC ring whose false may mean anything is quicker than one whose false
// means full, or empty: it need not look at the other side's counter.
func BenchmarkHasty(b *testing.B) {
	compare(b, throughput, "mpmc", "xsync-mpmc", across[word], twoCores(paired.Comparison{AtMost: 0.67}))
}

// With elements of 256 bytes the copies weigh more, and the design less.
func BenchmarkLarge(b *testing.B) {
	compare(b, large, "chan", "spsc", across[[32]uint64], twoCores(paired.Comparison{AtMost: 1, Margin: 0.25}))
}

// One element there and back takes the same with both: what takes the time is
// the line that comes over.
func BenchmarkHandoff(b *testing.B) {
	compare(b, handoff, "chan", "spsc", there[word], twoCores(paired.Comparison{AtLeast: 0.8, AtMost: 1.25}))
}

// Without anybody else, what remains is the work itself.
func BenchmarkAlone(b *testing.B) {
	compare(b, lonely, "chan", "spsc", alone[word], paired.Comparison{AtMost: 0.5, Metric: paired.CPU, Placement: paired.Unpinned})
}

// BenchmarkTable measures nothing: it leaves the comparisons before it as a table.
func BenchmarkTable(b *testing.B) {
	if len(compared) == 0 {
		b.Skip("no comparison has run")
	}
	rows := artifact.Columns(
		[]string{"comparison", "A", "B", "B/A", "interval", "asked", "answer", "A ns", "B ns"},
		[]string{"比较", "A", "B", "B/A", "区间", "所问", "结论", "A ns", "B ns"})
	verdicts := map[string]claim.Text{
		paired.Confirmed: {EN: "yes", ZH: "是"}, paired.Refuted: {EN: "no", ZH: "否"},
	}
	for _, c := range compared {
		r := c.res
		answer, ok := verdicts[r.Verdict]
		if !ok {
			answer = claim.Text{EN: "undecided: " + r.Reason, ZH: "未定：" + r.Reason}
		}
		ratio, interval := "–", "–"
		if r.Ratio.Estimate > 0 {
			ratio, interval = fmt.Sprintf("%.2f", r.Ratio.Estimate), fmt.Sprintf("%.2f – %.2f", r.Ratio.Lo, r.Ratio.Hi)
		}
		rows.Add(c.what, c.a, c.b, ratio, interval, asked(r), answer, fmt.Sprintf("%.0f", r.TimeA), fmt.Sprintf("%.0f", r.TimeB))
	}
	rows.Write(b, "compared")
	b.Skip("nothing to time: the table of the other comparisons")
}

func asked(r *paired.Result) claim.Text {
	switch {
	case r.Lo > 0 && r.Hi > 0:
		return claim.Textf("%g to %g", "%g 到 %g", r.Lo, r.Hi)
	case r.Hi > 0:
		return claim.Textf("at most %g", "不超过 %g", r.Hi)
	}
	return claim.Textf("at least %g", "不低于 %g", r.Lo)
}
