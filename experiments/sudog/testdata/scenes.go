package main

import (
	"context"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

//region wakeup

// Moment is what one finds between the wake-up call and the woken running on.
type Moment struct {
	Step                     string
	Waiting, Runnable, Local int
}

// wakeup readies five goroutines and looks before any of them has run.
func wakeup() (list []Moment) {
	var gs []unsafe.Pointer
	look := func(step string) {
		m := Moment{Step: step, Waiting: waiting(c, hchanRecvqFirst), Local: len(local(0))}
		for _, g := range gs {
			if number(g, gStatus) == runnable {
				m.Runnable++
			}
		}
		list = append(list, m)
	}
	for i := 0; i < 5; i++ {
		gs = append(gs, start(func() { <-c }))
		yield()
	}
	look("wait")
	for i := 0; i < 5; i++ {
		c <- i // goready; the sender runs on
	}
	look("readied")
	yield()
	look("ran")
	return list
}

//endregion wakeup

//region identity

// Holder is a goroutine that waits, with the sudogs that stand for it.
type Holder struct {
	Step   string
	Who    string
	Sudogs []int // numbered in the order in which they were first met
	Mine   bool  // whether every one of them points to that goroutine
}

// identity watches which sudogs stand for which goroutine, from wait to wait.
func identity() (list []Holder) {
	x, y, z := make(chan int), make(chan int), make(chan int)
	met := map[unsafe.Pointer]int{}
	note := func(step, who string, g unsafe.Pointer, chans ...chan int) {
		h := Holder{Step: step, Who: who, Mine: true}
		for _, ch := range chans {
			for _, s := range queue(ch, hchanRecvqFirst) {
				if met[s] == 0 {
					met[s] = len(met) + 1
				}
				h.Sudogs = append(h.Sudogs, met[s])
				h.Mine = h.Mine && pointer(s, sudogG) == g
			}
		}
		list = append(list, h)
	}
	var turn atomic.Int64
	a := start(func() {
		<-x
		for turn.Load() < 1 {
			runtime.Gosched()
		}
		<-y
		for turn.Load() < 2 {
			runtime.Gosched()
		}
		select {
		case <-x:
		case <-y:
		case <-z:
		}
	})
	yield()
	note("receives", "A", a, x)
	x <- 1
	yield() // A runs on, and keeps from waiting
	b := start(func() { <-x })
	yield()
	note("receives", "B", b, x)
	turn.Store(1)
	yield()
	note("receives again", "A", a, y)
	x <- 1
	y <- 1
	turn.Store(2)
	yield()
	note("selects among three", "A", a, x, y, z)
	z <- 1
	yield()
	return list
}

//endregion identity

// Place is where the sudogs of one wait are found.
type Place struct {
	Wait                          string
	Taken                         int // from the P's cache
	Recvq, Sendq, Semaphore, List int // found in a channel's queues, the semaphores, a sync.Cond
	Returned                      int // to the P's cache in the end
}

// notify mirrors sync.Cond, whose list of waiters the runtime keeps (sync/runtime.go: notifyList).
type notify struct {
	l            sync.Locker
	wait, notify uint32
	lock         uintptr
	head, tail   unsafe.Pointer
}

// queues blocks one goroutine at a time, in every way that takes a sudog and some that do not.
func queues() (list []Place) {
	in, out := make(chan int), make(chan int)
	third := make(chan int)
	var (
		mu, lock sync.Mutex
		rw       sync.RWMutex
		wg       sync.WaitGroup
	)
	cond := sync.NewCond(&lock)
	mu.Lock()
	rw.Lock()
	wg.Add(1)
	r, w, err := os.Pipe()
	if err != nil {
		fail(err)
	}
	for _, x := range []struct {
		wait        string
		block, wake func()
	}{
		{"receive", func() { <-in }, func() { in <- 1 }},
		{"send", func() { out <- 1 }, func() { <-out }},
		{"select", func() {
			select {
			case <-in:
			case out <- 1:
			case <-third:
			}
		}, func() { third <- 1 }},
		{"sync.Mutex", func() { mu.Lock() }, func() { mu.Unlock() }},
		{"sync.RWMutex", func() { rw.RLock() }, func() { rw.Unlock() }},
		{"sync.WaitGroup", func() { wg.Wait() }, func() { wg.Done() }},
		{"sync.Cond", func() { lock.Lock(); cond.Wait(); lock.Unlock() }, func() { cond.Signal() }},
		{"time.Sleep", func() { time.Sleep(20 * time.Millisecond) }, func() { time.Sleep(40 * time.Millisecond) }},
		{"pipe", func() { r.Read(make([]byte, 1)) }, func() { w.Write([]byte{1}); time.Sleep(5 * time.Millisecond) }},
	} {
		g := start(x.block)
		before := len(local(0)) // a released one is back: start waits no more
		yield()
		p := Place{Wait: x.wait, Taken: before + 1 - len(local(0))}
		for _, ch := range []chan int{in, out, third} {
			p.Recvq += mine(queue(ch, hchanRecvqFirst), g)
			p.Sendq += mine(queue(ch, hchanSendqFirst), g)
		}
		p.Semaphore = semaphores(g)
		for s := (*notify)(unsafe.Pointer(cond)).head; s != nil; s = pointer(s, sudogNext) {
			p.List += mine([]unsafe.Pointer{s}, g)
		}
		blocked := len(local(0))
		x.wake()
		yield()
		p.Returned = len(local(0)) - blocked
		list = append(list, p)
	}
	return list
}

func mine(list []unsafe.Pointer, g unsafe.Pointer) (n int) {
	for _, s := range list {
		if pointer(s, sudogG) == g {
			n++
		}
	}
	return n
}

// End is how a select with two silent channels ended.
type End struct {
	By                            string
	Taken, Queued, Left, Returned int // sudogs; Queued and Left are those in the queues of the silent channels
}

//region ends

// ends blocks a goroutine in a select that only time or a cancellation can end.
func ends() (list []End) {
	for _, by := range []string{"timer", "timeout", "cancel"} {
		a, b := make(chan int), make(chan int)
		ctx, cancel := context.WithCancel(context.Background())
		over := ctx.Done()
		var fired <-chan time.Time
		switch by {
		case "timer":
			over, fired = nil, time.NewTimer(30*time.Millisecond).C
		case "timeout":
			ctx, cancel = context.WithTimeout(context.Background(), 30*time.Millisecond)
			over = ctx.Done()
		}
		var done atomic.Bool
		start(func() {
			select {
			case <-a:
			case b <- 1:
			case <-over:
			case <-fired:
			}
			done.Store(true)
		})
		before := len(local(0))
		yield()
		e := End{By: by, Taken: before + 1 - len(local(0)), Queued: waiting(a, hchanRecvqFirst) + waiting(b, hchanSendqFirst)}
		blocked := len(local(0))
		if by == "cancel" {
			cancel()
		}
		for !done.Load() {
			time.Sleep(time.Millisecond)
		}
		e.Left, e.Returned = waiting(a, hchanRecvqFirst)+waiting(b, hchanSendqFirst), len(local(0))-blocked
		list = append(list, e)
		cancel()
	}
	return list
}

//endregion ends

// Two is what two Ps do with each other's sudogs.
type Two struct {
	Seen     bool // whether the second P ran at all
	Cached   int  // in the first P's cache, before and
	After    int  // after the second P needed some
	Central  int
	Migrated bool // whether the sudog of a goroutine that parked on one P and woke on the other is in the other's cache
	Blocked  int  // goroutines that blocked on the second P
	Fresh    int  // sudogs of theirs that were in no cache
}

//region two

// two keeps the first P busy, so that whatever else runs does so on the second.
func two() (t Two) {
	warm()
	block(100)
	wake(100)
	moved, gone := make(chan int), atomic.Bool{}
	start(func() { <-moved; gone.Store(true) })
	yield()
	s := queue(moved, hchanRecvqFirst)[0] // taken from the first P's cache

	runtime.GOMAXPROCS(2)
	var over atomic.Bool
	var blocked [10]unsafe.Pointer
	go func() {
		moved <- 1
		for !gone.Load() {
			runtime.Gosched()
		}
		for _, cached := range local(1) {
			t.Migrated = t.Migrated || cached == s
		}
		for range blocked {
			go wait()
		}
		for waiting(c, hchanRecvqFirst) < len(blocked) {
			runtime.Gosched()
		}
		copy(blocked[:], queue(c, hchanRecvqFirst))
		over.Store(true)
	}()
	t.Cached, t.Central = len(local(0)), central()
	for i := uint64(0); i < 1<<32 && !over.Load(); i++ {
		// no call in here, so nothing preempts it
	}
	t.Seen, t.After, t.Blocked = over.Load(), len(local(0)), len(blocked)
	for _, b := range blocked {
		fresh := b != s
		for _, cached := range local(0) {
			fresh = fresh && cached != b
		}
		if fresh {
			t.Fresh++
		}
	}
	return t
}

//endregion two
