package distance

import (
	"errors"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"chanlab/runner/instrument/machine"
)

// A duo is two goroutines, each on a thread bound to a CPU of its own. It is
// good for a plot; what is to be decided goes through the instrument paired.
type duo struct {
	task  func()
	turn  atomic.Uint32
	done  atomic.Uint32
	other stretch
	undo  func() error
	base  time.Time
}

// A stretch is when a goroutine worked, and how much of that its thread ran.
type stretch struct{ start, end, cpu time.Duration }

// newDuo binds the caller to the first CPU and a helper to the second.
func newDuo(t *testing.T, first, second int) *duo {
	t.Helper()
	undo, err := machine.Pin(first)
	if _, ok := errors.AsType[*machine.UnavailableError](err); ok {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	d := &duo{undo: undo, base: time.Now()}
	ready := make(chan error)
	go func() {
		_, err := machine.Pin(second) // for good: the thread ends with its goroutine
		if ready <- err; err != nil {
			return
		}
		for turn := uint32(1); ; turn++ {
			for spins := 0; d.turn.Load() != turn; spins++ {
				if spins > 1<<14 {
					runtime.Gosched()
				}
			}
			if d.task == nil {
				return
			}
			d.other = d.during(d.task)
			d.done.Store(turn)
		}
	}()
	if err := <-ready; err != nil {
		d.undo()
		t.Skip(err)
	}
	return d
}

func (d *duo) close(t *testing.T) {
	t.Helper()
	d.task = nil
	d.turn.Add(1)
	if err := d.undo(); err != nil {
		t.Error(err)
	}
}

func (d *duo) during(f func()) stretch {
	start, before := time.Since(d.base), threadTime()
	f()
	return stretch{start, time.Since(d.base), threadTime() - before}
}

func threadTime() time.Duration {
	var ts unix.Timespec
	unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &ts)
	return time.Duration(ts.Nano())
}

// slice runs both at the same time and returns how long it took. ok says that
// they really ran together, each on its CPU.
func (d *duo) slice(mine, others func()) (wall time.Duration, ok bool) {
	d.task = others
	turn := d.turn.Add(1)
	own := d.during(mine)
	for spins := 0; d.done.Load() != turn; spins++ {
		if spins > 1<<14 {
			runtime.Gosched()
		}
	}
	first, last := min(own.start, d.other.start), max(own.end, d.other.end)
	wall = last - first
	together := min(own.end, d.other.end) - max(own.start, d.other.start)
	idle := max(own.end-own.start-own.cpu, d.other.end-d.other.start-d.other.cpu)
	return wall, together > wall*7/10 && idle < wall/10
}

// A series is what slices of one point took, ns per operation.
type series []float64

// middle returns the median and the quartiles.
func (s series) middle() (lo, mid, hi float64) {
	v := slices.Sorted(slices.Values(s))
	at := func(q float64) float64 { return v[int(q*float64(len(v)-1)+0.5)] }
	return at(0.25), at(0.5), at(0.75)
}
