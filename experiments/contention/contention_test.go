package contention

import (
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
)

func TestPairsLieAsMeant(t *testing.T) {
	for range 50 {
		p := newApart()
		if d := address(p[1]) - address(p[0]); d < 8*line {
			t.Fatalf("channels apart lie %d bytes apart", d)
		}
		p = newNeighbours()
		first, second := address(p[0]), address(p[1])
		if second <= first || (second-1)/line != second/line || second-first >= 3*line {
			t.Fatalf("neighbours at %#x and %#x share no line", first, second)
		}
		if p = newShared(); p[0] != p[1] {
			t.Fatal("a shared pair is two channels")
		}
	}
}

// Nobody may ever be left waiting, and nothing may be left over.
func TestShuttleEnds(t *testing.T) {
	for _, p := range []pair{newApart(), newNeighbours(), newShared()} {
		done := make(chan bool)
		go func() { shuttle(p[1], 1000); close(done) }()
		shuttle(p[0], 1000)
		<-done
		if n := len(p[0]) + len(p[1]); n != 0 {
			t.Errorf("%d elements are left", n)
		}
	}
}

func work(f func(chan struct{}, int), p pair) paired.Work {
	return paired.Work{func(n int) { f(p[0], n) }, func(n int) { f(p[1], n) }}
}

// compare pits pairs against channels far apart, on two pinned goroutines.
func compare(b *testing.B, f func(chan struct{}, int), p pair, c paired.Comparison) *paired.Result {
	b.Helper()
	c.A, c.B, c.Control = work(f, newApart()), work(f, p), work(f, newApart())
	c.Metric, c.Placement = paired.Wall, paired.Pinned()
	return paired.Compare(b, c)
}

// together is what a comparison of lines alone demands of every slice.
var together = []paired.Gate{paired.Parallel(2)}

// slower is how many times as long the work must take for the cores to be said
// to contend.
const slower = 1.2

//region contention

// Two cores, each with a channel of its own: far apart (A), and neighbours in
// one line (B). Nobody waits for a lock or an element in either.
func BenchmarkNeighbours(b *testing.B) {
	res := compare(b, shuttle, newNeighbours(), paired.Comparison{AtLeast: slower, Gates: together})
	evidence := claim.Textf(
		"two cores send and receive, each through a channel of its own, far apart (A) or with a cache line in common (B), so that no lock is ever waited for; contention meaning at least %[3]g times: %[1]s",
		"两个核心各自通过自己的通道收发，两个通道相距很远（A）或有一个共同的缓存行（B），因此谁也不必等锁；争用取至少 %[3]g 倍：%[2]s", res.Evidence.EN, res.Evidence.ZH, slower)
	if res.Verdict == paired.Undecided {
		claim.Undecided(b, "C4.4.1", res.Reason, evidence)
		return
	}
	claim.Decide(b, "C4.4.1", res.Verdict == paired.Confirmed, evidence)
}

// Two cores with a channel each, far apart (A), and with one for both (B):
// the line is fought for, and the lock is waited for. Who waits long enough for
// the lock sleeps.
func BenchmarkShared(b *testing.B) {
	compare(b, shuttle, newShared(), paired.Comparison{AtLeast: 1.5, Gates: []paired.Gate{paired.Contending(2)}})
}

// The same channels with receives that find nothing: both cores read the
// channel, neither writes.
func BenchmarkPoll(b *testing.B) {
	compare(b, poll, newShared(), paired.Comparison{AtMost: 1.1, Gates: together})
}

//endregion contention
