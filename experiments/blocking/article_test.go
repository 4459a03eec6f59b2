package blocking

import (
	"math"
	"testing"
	"time"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
)

// A number of the article's is about one machine, which it does not name, and
// machines differ by several times. What another can test is the order of
// magnitude: within a factor of ten.
const factor = 10

// near is how close a time must come for the number itself to be right here.
const near = 1.25

// compare sets a way of blocking beside as much spinning as the article says
// it takes, and decides the claim.
func compare(b *testing.B, id string, w *Way, said time.Duration, what claim.Text) {
	defer one()()
	res := paired.Compare(b, paired.Comparison{
		A:       paired.Do(spinFor(said)),
		B:       paired.Do(func(n int) { w.Times(n, paired.Pause) }),
		AtLeast: 1.0 / factor, AtMost: factor, Metric: paired.Wall, Placement: paired.Unpinned,
	})
	evidence := claim.Textf(
		"%[1]s, on one P: %[3]s ns here, where the article has %[4]d ns. A spins for that long, B blocks, and B/A is to lie between 1/%[7]d and %[7]d: %[5]s",
		"%[2]s，单个 P：本机为 %[3]s ns，原文为 %[4]d ns。A 空转同样久，B 阻塞，B/A 应在 1/%[7]d 与 %[7]d 之间：%[6]s",
		what.EN, what.ZH, digits(res.TimeB), said.Nanoseconds(), res.Evidence.EN, res.Evidence.ZH, factor)
	switch {
	case res.Verdict == paired.Undecided:
		claim.Undecided(b, id, res.Reason, evidence)
	case res.Verdict == paired.Refuted:
		claim.Decide(b, id, false, evidence)
	case res.Ratio.Lo >= 1/near && res.Ratio.Hi <= near:
		claim.Decide(b, id, true, evidence)
	default:
		claim.Qualify(b, id, both(
			"as an order of magnitude: on this machine it is right to within a factor of ten, but not to within a quarter", "仅就数量级而言：在本机上相差不到十倍，但误差超过四分之一"), evidence)
	}
}

// spinFor spins for a time per operation: not by the clock, whose readings
// alone would lengthen the shorter ones by a fifth, but in turns that were
// timed before. The smallest of the timings is taken, as in any of them
// something may have come in between.
func spinFor(d time.Duration) func(n int) {
	const turns = 20_000
	least := math.Inf(1)
	for range 15 {
		start := time.Now()
		spin(turns)
		least = min(least, float64(time.Since(start).Nanoseconds())/turns)
	}
	k := int(math.Round(float64(d.Nanoseconds()) / least))
	return func(n int) {
		for range n {
			spin(k)
		}
	}
}

var sink uint64

// spin passes time in a chain of multiplications that no processor overlaps.
//
//go:noinline
func spin(turns int) {
	x := sink
	for range turns {
		x = x*6364136223846793005 + 1442695040888963407
	}
	sink = x
}

//region numbers

// The article gives two parts of the time from the call to the moment at which
// the next goroutine runs: 1150 ns to suspend, 290 ns to reuse the P.
func BenchmarkSleep(b *testing.B) {
	compare(b, "C4.3.7", Sleep(), (1150+290)*time.Nanosecond, both(
		"from time.Sleep(1ms) to the first instruction of the next goroutine", "从 time.Sleep(1ms) 到下一个 goroutine 的第一条指令"))
}

// For a mutex it gives one.
func BenchmarkMutex(b *testing.B) {
	compare(b, "C4.3.8", Lock(), 360*time.Nanosecond, both(
		"from Lock of a mutex that is held to the first instruction of the next goroutine", "从对已被持有的互斥锁调用 Lock 到下一个 goroutine 的第一条指令"))
}

//endregion numbers
