package blocking

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"
)

// inOrder skips a test of the order in which goroutines run where there is none.
func inOrder(t *testing.T) {
	t.Helper()
	if raceEnabled {
		t.Skip("the race detector shuffles the run queue (runtime/proc.go: randomizeScheduler)")
	}
}

// one sets the number of Ps to one; what it returns sets it back.
func one() func() {
	was := runtime.GOMAXPROCS(1)
	return func() { runtime.GOMAXPROCS(was) }
}

// A chain must have blocked every goroutine, one after the other, by the time
// its clock stops, and none before it starts. Where the system takes the CPU
// away in between, sysmon preempts the caller, and that chain is not in order;
// most are.
func TestChainIsInOrder(t *testing.T) {
	inOrder(t)
	defer one()()
	for _, w := range []*Way{Receive(), Select(), Lock(), Sleep(), Yield()} {
		said := ""
		for try := 0; try == 0 || said != "" && try < 50; try++ {
			said = watch(w, 100)
		}
		if said != "" {
			t.Errorf("%s: of 50 chains none is in order: %s", w.Name, said)
		}
	}
}

// watch lets n goroutines of a way block and says what was not as it should be.
func watch(w *Way, n int) string {
	var mu sync.Mutex
	var order, seen []int
	watched := *w
	watched.Block = func(i int) {
		mu.Lock()
		order = append(order, i)
		mu.Unlock()
		w.Block(i)
	}
	pauses, began := 0, -1
	watched.Chain(n, func() func() {
		pauses++
		mu.Lock()
		defer mu.Unlock()
		if pauses > 1 {
			seen = slices.Clone(order)
			return func() {}
		}
		return func() {
			mu.Lock()
			defer mu.Unlock()
			began = len(order)
		}
	})
	if began == 0 && len(seen) == n && slices.IsSorted(seen) {
		return ""
	}
	return fmt.Sprintf("%d had begun before the clock, %d of %d blocked within it, in the order %v", began, len(seen), n, seen)
}

// A stopwatch is the clock of a chain outside of a comparison.
type stopwatch struct {
	start   time.Time
	outside time.Duration
}

func (s *stopwatch) pause() func() {
	start := time.Now()
	return func() { s.outside += time.Since(start) }
}

// elapsed returns how long one goroutine of n took to get out of the way.
func elapsed(w *Way, n int) time.Duration {
	s := &stopwatch{start: time.Now()}
	w.Times(n, s.pause)
	return (time.Since(s.start) - s.outside) / time.Duration(n)
}

// What a goroutine does before it blocks is in the time of the chain.
func TestChainSeesTime(t *testing.T) {
	inOrder(t)
	defer one()()
	const spin = 20 * time.Microsecond
	w := Receive()
	inner := w.Block
	w.Block = func(i int) {
		pass(spin)
		inner(i)
	}
	// Whatever disturbs it makes it longer: no upper limit.
	if d := elapsed(w, batch); d < spin {
		t.Errorf("goroutines that spin for %v and then block get out of the way in %v each", spin, d)
	}
}

// pass spins until so much time has gone by.
func pass(d time.Duration) {
	for start := time.Now(); time.Since(start) < d; {
	}
}
