package paired

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// A team is the goroutines that run an arm: the caller and, for work of
// several functions, helpers that live as long as the process measures, so
// that all arms run on the same threads.
type team struct {
	helpers []chan task
	ready   atomic.Int32
	fired   atomic.Uint32 // number of the task that may start
	turn    uint32
	task    task
	done    sync.WaitGroup
	release []func()
}

type task struct {
	work func(n int)
	n    int
	turn uint32
}

// newTeam starts a team of size goroutines; with cpus each is bound to a CPU.
func newTeam(size int, cpus []int) (*team, error) {
	t := &team{}
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
		tasks := make(chan task)
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
	for k := range tasks {
		t.ready.Add(1)
		for t.fired.Load() != k.turn {
			runtime.Gosched()
		}
		k.work(k.n)
		t.done.Done()
	}
}

// prepare brings the helpers to the start line; what that costs lies outside
// the measured time.
func (t *team) prepare(w Work, n int) {
	t.turn++
	t.task = task{w[0], n, t.turn}
	t.ready.Store(0)
	t.done.Add(len(w) - 1)
	for i, f := range w[1:] {
		t.helpers[i] <- task{f, n, t.turn}
	}
	for int(t.ready.Load()) < len(w)-1 {
		runtime.Gosched()
	}
}

// run lets all start and returns when all are done. Waiting is parking, not
// spinning: a spin would pass for work in the process's CPU time.
func (t *team) run() {
	t.fired.Store(t.turn)
	t.task.work(t.task.n)
	t.done.Wait()
}

func (t *team) close() {
	for _, c := range t.helpers {
		close(c)
	}
	for _, f := range t.release {
		f()
	}
}
