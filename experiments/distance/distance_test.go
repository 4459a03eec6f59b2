package distance

import (
	"runtime"
	"sync/atomic"
	"testing"
	"unsafe"

	"chanlab/runner/instrument/paired"
)

func TestWordsLieAsMeant(t *testing.T) {
	for range 100 {
		f := newField()
		if at := uintptr(unsafe.Pointer(f.first)); at%reach != 0 {
			t.Fatalf("a field begins at %#x", at)
		}
		for d := 0; d <= reach; d += 8 {
			w := f.word(d)
			addAtomic(w, 1)
			addPlain(w, 2)
			if got := uintptr(unsafe.Pointer(w)) - uintptr(unsafe.Pointer(f.first)); got != uintptr(d) || w.Load() != 3 {
				t.Fatalf("%d bytes on: lies %d bytes on and holds %d", d, got, w.Load())
			}
		}
	}
}

func TestRelay(t *testing.T) {
	n := 100
	if runtime.GOMAXPROCS(0) < 2 {
		n = 3 // each turn then waits until the scheduler takes the P away, some 10 ms
	}
	for _, pass := range []func(r *relay, side, n int){(*relay).words, (*relay).channels} {
		r, done := newRelay(), make(chan bool)
		if d := apart(r.ping, r.pong); d < 4*line {
			t.Errorf("the channels lie %d bytes apart", d)
		}
		go func() { pass(r, 1, n); close(done) }()
		pass(r, 0, n)
		<-done
		if got := r.word.Load(); got != 0 && got != uint64(2*n) || len(r.ping)+len(r.pong) > 0 {
			t.Errorf("after %d times back and forth: word %d, channels %d and %d", n, got, len(r.ping), len(r.pong))
		}
	}
}

// compare has two pinned goroutines add to words of their own, at one distance
// in A and at another in B.
func compare(b *testing.B, add func(*atomic.Uint64, int), inA, inB int, c paired.Comparison) {
	b.Helper()
	work := func(distance int) paired.Work {
		f := newField()
		return paired.Work{
			func(n int) { add(f.word(0), n) },
			func(n int) { add(f.word(distance), n) },
		}
	}
	c.A, c.B, c.Control = work(inA), work(inB), work(inA)
	c.Metric, c.Placement, c.Gates = paired.Wall, paired.Pinned(), []paired.Gate{paired.Parallel(2)}
	paired.Compare(b, c)
}

//region edge

// Where the line ends: words 64 bytes apart (A), and 56 (B).
func BenchmarkEdge(b *testing.B) {
	compare(b, addAtomic, line, line-8, paired.Comparison{AtLeast: 1.5})
}

// Whether the line next door is far enough: words 256 bytes apart (A), and 64 (B).
func BenchmarkNext(b *testing.B) {
	compare(b, addAtomic, reach, line, paired.Comparison{AtMost: 1.1})
}

// Whether it takes locked instructions: plain words 64 bytes apart (A), and 8 (B).
func BenchmarkPlain(b *testing.B) {
	compare(b, addPlain, line, 8, paired.Comparison{AtLeast: 1.5})
}

//endregion edge
