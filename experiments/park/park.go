// Package park asks what gopark and goready do to a goroutine. It reads the
// runtime's own source in every release, reads the g of goroutines that block in
// many ways, takes their execution trace, finds readied goroutines in the run
// queues of a live scheduler, and steps through parks and wakes one instruction
// at a time.
//
// What would change its mind: a release whose gopark writes a status, queues or
// schedules by itself; a parked goroutine whose status is not _Gwaiting, that
// keeps its thread, or whose dump has no reason; a readied goroutine that stands
// in no run queue; a scheduler that runs goroutines in another order than that
// of the places in which it looks for them.
package park

import (
	"fmt"
	"iter"
	"os"
	"runtime"
	"sync"
	"time"
	"unsafe"

	"chanlab/runner/instrument/layout"
)

// A Wait is one way to block. Block returns after Wake was called, or by itself
// where Wake is nil; where Forever is set it never does.
type Wait struct {
	Name    string
	Block   func()
	Wake    func()
	Forever bool
}

//region waits

// Waits returns ways to block, each with channels and locks of its own.
func Waits() ([]Wait, error) {
	var (
		receive, send, one, two, item = make(chan int), make(chan int), make(chan int), make(chan int), make(chan int)

		mu   sync.Mutex
		rw   sync.RWMutex
		wg   sync.WaitGroup
		lock sync.Mutex
		cond = sync.NewCond(&lock)
		met  bool
	)
	mu.Lock()
	rw.Lock()
	wg.Add(1)
	next, stop := iter.Pull(func(yield func(int) bool) { yield(<-item) })
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	return append([]Wait{
		{Name: "receive", Block: func() { <-receive }, Wake: func() { receive <- 1 }},
		{Name: "send", Block: func() { send <- 1 }, Wake: func() { <-send }},
		{Name: "select", Block: func() {
			select {
			case <-one:
			case two <- 1:
			}
		}, Wake: func() { one <- 1 }},
		{Name: "sync.Mutex", Block: func() { mu.Lock(); mu.Unlock() }, Wake: mu.Unlock},
		{Name: "sync.RWMutex", Block: func() { rw.RLock(); rw.RUnlock() }, Wake: rw.Unlock},
		{Name: "sync.WaitGroup", Block: wg.Wait, Wake: wg.Done},
		{Name: "sync.Cond", Block: func() {
			lock.Lock()
			for !met {
				cond.Wait()
			}
			lock.Unlock()
		}, Wake: func() { lock.Lock(); met = true; lock.Unlock(); cond.Signal() }},
		{Name: "time.Sleep", Block: func() { time.Sleep(250 * time.Millisecond) }},
		{Name: "timer channel", Block: func() { <-time.After(250 * time.Millisecond) }},
		{Name: "pipe (poller)", Block: func() { r.Read(make([]byte, 1)); r.Close() }, Wake: func() { w.Write([]byte{1}); w.Close() }},
		{Name: "iter.Pull", Block: func() { next(); stop() }, Wake: func() { item <- 1 }},
		{Name: "nil channel", Block: func() { <-(chan int)(nil) }, Forever: true},
		{Name: "select{}", Block: func() { select {} }, Forever: true},
	}, syscalls()...), nil
}

//endregion waits

// Overlay reads the goroutines of this process through the layouts that the
// toolchain in use recorded in DWARF.
type Overlay struct{ hchan, sudog, g *layout.Struct }

// G is what a goroutine's own record says.
type G struct {
	ID     uint64
	Status uint64 // without the GC's scan bit
	M      bool   // whether it has a thread
	Resume string // the function in which the saved program counter lies
	Stack  bool   // whether the saved stack pointer lies on its own stack
	Blocks string // the function with which it entered a system call, or ""
}

// scan is set in a status while the GC looks at the goroutine
// (runtime/runtime2.go: _Gscan).
const scan = 0x1000

//region start

// Start starts f in a goroutine and returns the address of its g. A goroutine
// cannot ask for that, but while it waits to receive, the sudog in the channel's
// queue points to it.
func (o *Overlay) Start(f func()) (g unsafe.Pointer, done <-chan struct{}, err error) {
	hello, end := make(chan int), make(chan struct{})
	go func() {
		defer close(end)
		<-hello
		f()
	}()
	queue := o.hchan.At(*(*unsafe.Pointer)(unsafe.Pointer(&hello)))
	for start := time.Now(); queue.Pointer("recvq.first") == nil; runtime.Gosched() {
		if time.Since(start) > 20*time.Second {
			return nil, nil, fmt.Errorf("a goroutine that receives does not come into the channel's queue")
		}
	}
	g = o.sudog.At(queue.Pointer("recvq.first")).Pointer("g")
	hello <- 1
	return g, end, nil
}

//endregion start

// Read reads the g at p.
func (o *Overlay) Read(p unsafe.Pointer) G {
	v := o.g.At(p)
	sp := v.Uint("sched.sp")
	g := G{
		ID:     v.Uint("goid"),
		Status: v.Uint("atomicstatus.value") &^ scan,
		M:      v.Pointer("m") != nil,
		Resume: function(v.Uint("sched.pc")),
		Stack:  v.Uint("stack.lo") <= sp && sp < v.Uint("stack.hi"),
	}
	if v.Uint("syscallsp") != 0 {
		g.Blocks = function(v.Uint("syscallpc"))
	}
	return g
}

func function(pc uint64) string {
	f := runtime.FuncForPC(uintptr(pc))
	if f == nil {
		return ""
	}
	return f.Name()
}
