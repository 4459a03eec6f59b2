package workload

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strconv"
	"testing"
	"time"

	"chanlab/runner/instrument/paired"
)

// spins is what B plants, from SELFTEST_SPINS; 0 compares the same with itself.
func spins(b *testing.B) int {
	s := os.Getenv("SELFTEST_SPINS")
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		b.Fatalf("SELFTEST_SPINS=%s: %v", s, err)
	}
	return n
}

// arm is an operation with a plant. All arms go through this one closure: two
// that differ only in which wrapper calls them, and so in where their frames
// lie, differ by up to 8 % in a loop of 4 ns.
//
//go:noinline
func arm(op Operation, spins int) paired.Work {
	return paired.Do(func(n int) { op(n, spins) })
}

// compare claims that B, which is op with a plant, is slower.
func compare(b *testing.B, a, op, control Operation) {
	c := paired.Comparison{A: arm(a, 0), B: arm(op, spins(b)), AtLeast: 1, Metric: paired.Wall, Placement: paired.Unpinned}
	if control != nil {
		c.Control = arm(control, 0)
	}
	paired.Compare(b, c)
}

func BenchmarkUnbuffered(b *testing.B) { compare(b, unbuffered, unbuffered, nil) }
func BenchmarkBuffered(b *testing.B)   { compare(b, buffered, buffered, nil) }
func BenchmarkStream(b *testing.B)     { compare(b, stream, stream, nil) }
func BenchmarkDefault(b *testing.B)    { compare(b, tryReceive, tryReceive, nil) }

// BenchmarkCopied compares copies, whose code lies elsewhere in every link.
func BenchmarkCopied(b *testing.B) { compare(b, tryReceive, tryReceiveCopy, tryReceiveCopy2) }

// BenchmarkPlain is what one writes without an instrument.
func BenchmarkPlain(b *testing.B) {
	k := spins(b)
	for name, op := range Operations {
		b.Run(name, func(b *testing.B) { op(b.N, k) })
	}
}

// TestCost prints what an operation of each kind and a spin cost, in ns, for
// the caller that plants: the smallest of many short probes.
func TestCost(t *testing.T) {
	if os.Getenv("SELFTEST_COST") == "" {
		t.Skip("for go tool runner selftest")
	}
	smallest := func(f func(n int), n int) float64 {
		best := math.Inf(1)
		for range 200 {
			start := time.Now()
			f(n)
			best = min(best, float64(time.Since(start))/float64(n))
		}
		return best
	}
	costs := map[string]float64{"spin": smallest(Spin, 20000)}
	for name, op := range Operations {
		costs[name] = smallest(func(n int) { op(n, 0) }, 4000)
	}
	text, err := json.Marshal(costs)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("cost %s\n", text)
}

// TestLoad is background load: it spins until its standard input ends, as it
// does when the process that started it ends.
func TestLoad(t *testing.T) {
	if os.Getenv("SELFTEST_LOAD") == "" {
		t.Skip("for go tool runner selftest -load")
	}
	go func() {
		for {
			Spin(1 << 20)
		}
	}()
	io.Copy(io.Discard, os.Stdin)
}
