package workload

import (
	"testing"
	"time"

	"chanlab/runner/instrument/paired"
)

// Traps are comparisons made to mislead. In all but garbage, A and B do the
// same work, and whoever finds a difference has been fooled.

// BenchmarkSlowstart: the first 40 calls of B take ten times as long as a
// slice, so that it is slow as long as the instrument gets to know it.
func BenchmarkSlowstart(b *testing.B) {
	calls := 0
	trap(b, arm(buffered, 0), paired.Do(func(n int) {
		if calls++; calls <= 40 {
			time.Sleep(5 * time.Millisecond)
		}
		buffered(n, 0)
	}))
}

var litter [64][]byte

// BenchmarkGarbage: B leaves garbage, and the collections it causes run in A's
// slices as well. B is slower, by its allocations.
func BenchmarkGarbage(b *testing.B) {
	trap(b, arm(buffered, 0), paired.Do(func(n int) {
		for i := 0; i < n; i += Every {
			litter[i/Every%len(litter)] = make([]byte, 8<<10)
			buffered(min(Every, n-i), 0)
		}
	}))
}

// BenchmarkDrift: a third of the way in, two goroutines begin to compete for
// the CPUs, and stop before the end: the same operation takes twice the time.
func BenchmarkDrift(b *testing.B) {
	stop := make(chan struct{})
	defer close(stop)
	for range 2 {
		go func() {
			for until := time.Now().Add(100 * time.Millisecond); time.Now().Before(until); {
				select {
				case <-stop:
					return
				case <-time.After(time.Millisecond):
				}
			}
			for until := time.Now().Add(120 * time.Millisecond); time.Now().Before(until); {
				Spin(1 << 12)
			}
		}()
	}
	trap(b, arm(buffered, 0), arm(buffered, 0))
}

// BenchmarkPasted: B is a copy of A, as it stands after a careless edit.
func BenchmarkPasted(b *testing.B) { trap(b, arm(tryReceive, 0), arm(tryReceiveCopy, 0)) }

// BenchmarkShifted: B is A behind a wrapper of its own, so that its frame and
// its loop lie at other addresses.
func BenchmarkShifted(b *testing.B) {
	trap(b, arm(tryReceive, 0), paired.Do(func(n int) { shifted(n) }))
}

//go:noinline
func shifted(n int) {
	var room [40]byte
	room[n%len(room)] = 1
	tryReceive(n, 0)
	sink += uint64(room[0])
}

// BenchmarkStarved: the claim is about two goroutines at once, and they get
// one CPU (the runner starts it with GOMAXPROCS=1).
func BenchmarkStarved(b *testing.B) {
	var x, y uint64
	work := func(p, q *uint64) paired.Work {
		return paired.Work{func(n int) { count(p, n) }, func(n int) { count(q, n) }}
	}
	paired.Compare(b, paired.Comparison{A: work(&x, &y), B: work(&y, &x), AtLeast: 1, Metric: paired.Wall,
		Placement: paired.Unpinned, Gates: []paired.Gate{paired.Parallel(2)}})
}

//go:noinline
func count(p *uint64, n int) {
	for range n {
		*p++
	}
}

func trap(b *testing.B, a, other paired.Work) {
	paired.Compare(b, paired.Comparison{A: a, B: other, AtLeast: 1, Metric: paired.Wall, Placement: paired.Unpinned})
}
