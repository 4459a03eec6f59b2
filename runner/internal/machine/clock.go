package machine

import (
	"math"
	"time"
)

// clockCost returns what one time.Now costs in nanoseconds, and the smallest
// step between two readings of the monotonic clock. The cost is the fastest of
// many short batches: on a shared machine the mean tells of the neighbours.
// It takes about 10 ms.
func clockCost() (ns float64, resolution int64) {
	const batches, calls = 100, 1000
	best := math.Inf(1)
	var sink time.Time
	for range batches {
		start := time.Now()
		for range calls {
			sink = time.Now()
		}
		// A clock too coarse to see a batch says nothing about its cost.
		if d := sink.Sub(start); d > 0 {
			best = min(best, float64(d)/calls)
		}
	}
	step := time.Duration(math.MaxInt64)
	for deadline := time.Now().Add(5 * time.Millisecond); ; {
		a := time.Now()
		b := time.Now()
		if d := b.Sub(a); d > 0 {
			step = min(step, d)
		}
		// A coarse clock may need longer than that for its first step.
		if b.After(deadline) && step != math.MaxInt64 {
			break
		}
	}
	if math.IsInf(best, 1) {
		best = 0
	}
	return math.Round(best*10) / 10, int64(step)
}
