package paired

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// A team is the goroutines that run an arm: the caller and, for work of
// several functions, helpers that live as long as the process measures, so
// that all arms run on the same threads.
//
// Goroutines that are bound to CPUs wait for one another by spinning. Were
// they to park or yield, the runtime would pass their P to a further thread
// (runtime/proc.go: stoplockedm), which then competes with the two at work for
// their CPUs: run queues held some thread for nearly the whole of every slice.
// A spin is not work, so the time of bound goroutines is read from the clocks
// of their threads. Goroutines that are not bound wait by parking.
type team struct {
	helpers []chan task
	ready   atomic.Int32
	fired   atomic.Uint32 // number of the task that may start
	turn    uint32
	task    task
	done    sync.WaitGroup
	bound   bool
	working atomic.Int32 // bound helpers that have not finished
	cpu     atomic.Int64 // ns that the bound goroutines worked
	release []func()
}

type task struct {
	work func(n int)
	n    int
	turn uint32
}

// newTeam starts a team of size goroutines; with cpus each is bound to a CPU.
func newTeam(size int, cpus []int) (*team, error) {
	t := &team{bound: cpus != nil}
	if cpus != nil {
		runtime.LockOSThread()
		undo, err := bind(cpus[0])
		if err != nil {
			runtime.UnlockOSThread()
			return nil, err
		}
		t.release = append(t.release, func() { undo(); runtime.UnlockOSThread() })
	}
	failed := make(chan error)
	for i := 1; i < size; i++ {
		tasks := make(chan task, 1)
		go t.help(i, cpus, tasks, failed)
		if err := <-failed; err != nil {
			t.close()
			return nil, err
		}
		t.helpers = append(t.helpers, tasks)
	}
	return t, nil
}

func (t *team) help(i int, cpus []int, tasks chan task, failed chan error) {
	var err error
	if cpus != nil {
		runtime.LockOSThread() // never unlocked: the bound thread ends with this goroutine
		_, err = bind(cpus[i])
	}
	failed <- err
	if err != nil {
		return
	}
	for {
		k, ok := t.receive(tasks)
		if !ok {
			return
		}
		t.ready.Add(1)
		t.await(func() bool { return t.fired.Load() == k.turn })
		t.perform(k)
		if t.bound {
			t.working.Add(-1)
		} else {
			t.done.Done()
		}
	}
}

// receive waits for the next task; between the slices of a block it comes soon.
func (t *team) receive(tasks <-chan task) (task, bool) {
	for i := 0; t.bound && i < spins; i++ {
		select {
		case k, ok := <-tasks:
			return k, ok
		default:
		}
	}
	k, ok := <-tasks
	return k, ok
}

// perform does the task and, in a bound goroutine, charges it with the time.
func (t *team) perform(k task) {
	if !t.bound {
		k.work(k.n)
		return
	}
	before := threadCPU()
	k.work(k.n)
	t.cpu.Add(threadCPU() - before)
}

// spins is for how many looks, some 50 µs, a bound goroutine waits before it
// lets others run: with fewer Ps than goroutines it would wait for ever.
const spins = 1 << 16

func (t *team) await(done func() bool) {
	for i := 0; !done(); i++ {
		if !t.bound || i >= spins {
			runtime.Gosched()
		}
	}
}

// prepare brings the helpers to the start line; what that costs lies outside
// the measured time.
func (t *team) prepare(w Work, n int) {
	t.turn++
	t.task = task{w[0], n, t.turn}
	t.ready.Store(0)
	t.cpu.Store(0)
	if t.bound {
		t.working.Store(int32(len(w) - 1))
	} else {
		t.done.Add(len(w) - 1)
	}
	for i, f := range w[1:] {
		t.helpers[i] <- task{f, n, t.turn}
	}
	t.await(func() bool { return int(t.ready.Load()) >= len(w)-1 })
}

// run lets all start and returns when all are done.
func (t *team) run() {
	t.fired.Store(t.turn)
	t.perform(t.task)
	if t.bound {
		t.await(func() bool { return t.working.Load() == 0 })
	} else {
		t.done.Wait()
	}
}

func (t *team) close() {
	for _, c := range t.helpers {
		close(c)
	}
	for _, f := range t.release {
		f()
	}
}
