package queue

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/machine"
	"chanlab/runner/instrument/paired"
)

// A cell is one point of a plot: a way of moving n elements, and how long that
// took per element, slice by slice.
type cell struct {
	series claim.Text
	x, y   int // column and row, or the size in bytes
	run    func(n int) time.Duration
	n      int
	times  []float64 // ns per element
}

// rounds is how many slices a cell gets, fewer on a machine too busy for that.
const (
	rounds = 11
	enough = 5
	limit  = 4 * time.Second
)

// measure takes a slice of every cell in each round, in random order: what the
// machine does otherwise meets all of them alike.
func measure(cells []*cell) {
	for _, c := range cells {
		for c.n = 1 << 8; c.run(c.n) < time.Millisecond && c.n < 1<<22; c.n *= 2 {
		}
	}
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	began := time.Now()
	for round := range rounds {
		if round >= enough && time.Since(began) > limit {
			break
		}
		for _, i := range r.Perm(len(cells)) {
			c := cells[i]
			c.times = append(c.times, float64(c.run(c.n).Nanoseconds())/float64(c.n))
		}
	}
	for _, c := range cells {
		slices.Sort(c.times)
	}
}

// quartile returns the n-th of the quartiles, 2 being the median.
func (c *cell) quartile(n int) float64 { return round(c.times[(len(c.times)-1)*n/4]) }

// together starts the functions at one moment, each in a goroutine of its own
// and, where cpus are given, bound to one of them, and returns how long it took
// until all were done. The first of them gives the signal: with as many Ps as
// goroutines that spin, nobody else would get to do it.
func together(cpus []int, work ...func()) (time.Duration, error) {
	var ready atomic.Int32
	var start atomic.Bool
	var wg sync.WaitGroup
	var began time.Time
	ends, errs := make([]time.Time, len(work)), make([]error, len(work))
	until := func(done func() bool) {
		for !done() {
			if cpus == nil {
				runtime.Gosched()
			}
		}
	}
	for i, f := range work {
		wg.Go(func() {
			if cpus != nil {
				var undo func() error
				if undo, errs[i] = machine.Pin(cpus[i]); errs[i] == nil {
					defer undo()
				}
			}
			ready.Add(1)
			if i == 0 {
				until(func() bool { return int(ready.Load()) == len(work) })
				began = time.Now()
				start.Store(true)
			} else {
				until(start.Load)
			}
			f()
			ends[i] = time.Now()
		})
	}
	wg.Wait()
	return slices.MaxFunc(ends, time.Time.Compare).Sub(began), errors.Join(errs...)
}

// put and take wait: a channel parks its goroutine, the others ask again and let
// others run once in a while.
func put[T any](q Queue[T], v T) {
	if c, ok := q.(Chan[T]); ok {
		c.Put(v)
		return
	}
	for try := 0; !q.TryPut(v); try++ {
		wait(try)
	}
}

func take[T any](q Queue[T]) T {
	if c, ok := q.(Chan[T]); ok {
		return c.Take()
	}
	for try := 0; ; try++ {
		if v, ok := q.TryTake(); ok {
			return v
		}
		wait(try)
	}
}

// bySize returns cells for elements of one size: through each queue from core
// to core, and there and back.
func bySize[T any](t *testing.T, cpus []int, bytes int) (through, latency []*cell) {
	pinned := func(work ...func()) time.Duration {
		d, err := together(cpus, work...)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, d := range designs[T]() {
		if d.key == "deque" { // as the ring under a mutex
			continue
		}
		q := d.make(room)
		through = append(through, &cell{series: d.name, x: bytes, run: func(n int) time.Duration {
			return pinned(func() { feed(q)(n) }, func() { drain(q)(n) })
		}})
		out, back := d.make(2), d.make(2)
		latency = append(latency, &cell{series: d.name, x: bytes, run: func(n int) time.Duration {
			return pinned(
				func() {
					for range n {
						feed(out)(1)
						drain(back)(1)
					}
				},
				func() {
					for range n {
						drain(out)(1)
						feed(back)(1)
					}
				}) / 2
		}})
	}
	return through, latency
}

// TestSweep leaves the plots. They are no verdicts: medians of a few
// interleaved slices of one process.
func TestSweep(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("a measurement of some seconds")
	}
	// What a program sees: goroutines where the scheduler puts them.
	sides := [][2]int{{1, 1}, {2, 1}, {1, 2}, {2, 2}, {4, 4}}
	var columns, rows []paired.Text
	var matrix []*cell
	for _, s := range sides {
		name := fmt.Sprintf("%d × %d", s[0], s[1])
		columns = append(columns, paired.Text{EN: name, ZH: name})
	}
	for _, d := range designs[word]() {
		if d.pair {
			continue
		}
		for x, s := range sides {
			q := d.make(room)
			matrix = append(matrix, &cell{x: x, y: len(rows), run: func(n int) time.Duration {
				var work []func()
				for range s[0] {
					work = append(work, func() {
						for i := range n / s[0] {
							put(q, word(i))
						}
					})
				}
				for range s[1] {
					work = append(work, func() {
						for range n / s[1] {
							take(q)
						}
					})
				}
				d, _ := together(nil, work...)
				return d
			}})
		}
		rows = append(rows, paired.Text(d.name))
	}
	measure(matrix)
	heat := plot{Kind: "heat",
		Title: paired.Text{EN: "Time per element by producers × consumers", ZH: "每个元素的时间，按生产者 × 消费者"},
		X:     axis{Label: paired.Text{EN: "producers × consumers", ZH: "生产者 × 消费者"}, Names: columns},
		Y:     axis{Label: paired.Text{EN: "queue", ZH: "队列"}, Names: rows}}
	s := series{Name: paired.Text{EN: "ns per element", ZH: "每元素 ns"}}
	for _, c := range matrix {
		s.Points = append(s.Points, point{X: float64(c.x), Y: float64(c.y), Z: c.quartile(2)})
	}
	heat.Series = []series{s}
	heat.write(t, "sides")

	// What the queue itself costs: two cores, and nobody parks.
	allowed, err := machine.Allowed()
	if err != nil {
		t.Skip(err)
	}
	top, err := machine.Here()
	if err != nil {
		t.Skip(err)
	}
	cpus := top.Spread(allowed)
	if len(cpus) < 2 || runtime.GOMAXPROCS(0) < 2 {
		t.Skipf("two CPUs are needed, %d may be used: the plots from core to core are left out", len(cpus))
	}
	var through, latency []*cell
	for _, cells := range []func(*testing.T, []int, int) ([]*cell, []*cell){bySize[word], bySize[[8]word], bySize[[32]word], bySize[[128]word]} {
		a, b := cells(t, cpus[:2], 8*[]int{1, 8, 32, 128}[len(through)/6])
		through, latency = append(through, a...), append(latency, b...)
	}
	parked := make(Chan[word], 1)
	answer := make(Chan[word], 1)
	parking := &cell{series: claim.Text{EN: "channel, goroutines park, not bound", ZH: "通道，goroutine 挂起，不绑核"}, x: 8, run: func(n int) time.Duration {
		d, _ := together(nil, func() {
			for i := range n {
				parked.Put(word(i))
				answer.Take()
			}
		}, func() {
			for range n {
				answer.Put(parked.Take())
			}
		})
		return d / 2
	}}
	measure(append(slices.Concat(through, latency), parking))
	lines(through, paired.Text{EN: "Time per element from core to core", ZH: "跨核传递每个元素的时间"}).write(t, "sizes")
	lines(latency, paired.Text{EN: "Time from one core to the other, half of there and back", ZH: "从一核到另一核的时间，取往返的一半"}).write(t, "latency")
	table := artifact.Columns(
		[]string{"hand-off of 8 bytes", "ns, median", "lower quartile", "upper quartile"},
		[]string{"交接 8 字节", "ns，中位数", "下四分位数", "上四分位数"})
	for _, c := range append([]*cell{parking}, latency...) {
		if c.x == 8 {
			table.Add(c.series, c.quartile(2), c.quartile(1), c.quartile(3))
		}
	}
	table.Write(t, "handoff")
}
