package closing

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"testing"
	"time"
	"unsafe"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// An eye reads channels, goroutines and the scheduler's queues of this very
// process, through the layout that the toolchain recorded.
type eye struct{ hchan, sudog, g, m, p *layout.Struct }

var open = sync.OnceValues(func() (*eye, error) {
	l, err := layout.Of(context.Background(), toolchain.Local(), "hchan", "sudog", "g", "m", "p")
	if err != nil {
		return nil, err
	}
	s := l.Structs
	return &eye{&s[0], &s[1], &s[2], &s[3], &s[4]}, nil
})

func look(t *testing.T, ids ...string) *eye {
	t.Helper()
	e, err := open()
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	ch := make(chan [3]int16, 5)
	if v := e.hchan.At(hchanOf(ch)); v.Uint("dataqsiz") != 5 || v.Uint("elemsize") != 6 {
		t.Fatalf("the layout of %s does not fit this process: dataqsiz %d, elemsize %d", toolchain.Local(), v.Uint("dataqsiz"), v.Uint("elemsize"))
	}
	return e
}

// undisturbed skips a test that closes channels on which senders wait: nothing
// orders such a close and the send, and the race detector says so.
func undisturbed(t *testing.T) {
	t.Helper()
	if detecting {
		t.Skip("a close beside a send is a data race, which is the subject: run without -race")
	}
}

func hchanOf[T any](c chan T) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&c)) }

// goroutine is the address of a g: it tells goroutines apart and no more.
type goroutine unsafe.Pointer

// waiting returns the goroutines in one of a channel's queues, "recvq" or
// "sendq", in order.
func (e *eye) waiting(c unsafe.Pointer, queue string) (list []goroutine) {
	for s := e.hchan.At(c).Pointer(queue + ".first"); s != nil; s = e.sudog.At(s).Pointer("next") {
		list = append(list, goroutine(e.sudog.At(s).Pointer("g")))
	}
	return list
}

// until waits for n entries in the queues of a channel: for goroutines to have
// parked. It looks only at the ends of the queues before it counts.
func (e *eye) until(t *testing.T, c unsafe.Pointer, n int) {
	t.Helper()
	for start := time.Now(); ; runtime.Gosched() {
		if len(e.waiting(c, "recvq"))+len(e.waiting(c, "sendq")) == n {
			return
		}
		if time.Since(start) > 20*time.Second {
			t.Fatalf("waited 20 s for %d entries in the queues of a channel: %d receivers, %d senders", n, len(e.waiting(c, "recvq")), len(e.waiting(c, "sendq")))
		}
	}
}

// status is the goroutine's state as a number. What the numbers mean is
// learned from goroutines whose state is known: see states.
func (e *eye) status(g goroutine) uint64 {
	path := "atomicstatus"
	if f, ok := e.g.Field(path); ok && len(f.Fields) > 0 {
		path = "atomicstatus.value"
	}
	return e.g.At(unsafe.Pointer(g)).Uint(path)
}

// self returns the calling goroutine: it parks, and another one finds it in
// the queue and wakes it.
func (e *eye) self() goroutine {
	gate := make(chan goroutine)
	go func() {
		for ; ; runtime.Gosched() {
			if list := e.waiting(hchanOf(gate), "recvq"); len(list) == 1 {
				gate <- list[0]
				return
			}
		}
	}()
	return <-gate
}

// A runqueue is the local queue of one P.
type runqueue struct {
	next  goroutine   // runnext: runs before the others
	local []goroutine // the ring, oldest first
	slots int         // of the ring
}

func (q *runqueue) has(g goroutine) bool {
	if q.next == g {
		return true
	}
	for _, other := range q.local {
		if other == g {
			return true
		}
	}
	return false
}

// runqueue reads the local queue of the P that self, the calling goroutine,
// runs on, into q. It allocates nothing if q has room.
//
//go:norace
func (e *eye) runqueue(self goroutine, q *runqueue) {
	m := e.g.At(unsafe.Pointer(self)).Pointer("m")
	p := e.m.At(m).Pointer("p")
	view := e.p.At(p)
	ring, _ := e.p.Field("runq")
	q.slots = int(ring.Size / int64(unsafe.Sizeof(p)))
	slots := unsafe.Slice((*goroutine)(unsafe.Add(p, ring.Offset)), q.slots)
	q.next, q.local = goroutine(view.Pointer("runnext")), q.local[:0]
	for i := uint32(view.Uint("runqhead")); i != uint32(view.Uint("runqtail")); i++ {
		q.local = append(q.local, slots[i%uint32(q.slots)])
	}
}

// link is the goroutine behind g in a list of the scheduler.
func (e *eye) link(g goroutine) goroutine {
	return goroutine(e.g.At(unsafe.Pointer(g)).Pointer("schedlink"))
}

// states are the numbers of three states of a goroutine.
type states struct{ running, runnable, waiting uint64 }

// learn makes goroutines that are in those states for certain. It needs one P:
// a goroutine that was just made cannot run before its maker stops.
func (e *eye) learn(t *testing.T) states {
	t.Helper()
	self := e.self()
	s := states{running: e.status(self)}
	c := make(chan int)
	go func() { <-c }()
	e.until(t, hchanOf(c), 1)
	parked := e.waiting(hchanOf(c), "recvq")[0]
	s.waiting = e.status(parked)
	q := runqueue{}
	for range 20 {
		runtime.Gosched()
		go func() {}()
		if e.runqueue(self, &q); q.next != nil {
			s.runnable = e.status(q.next)
			break
		}
	}
	close(c)
	if s.running == s.waiting || s.running == s.runnable || s.waiting == s.runnable {
		t.Fatalf("three states have not three numbers: %+v", s)
	}
	return s
}

func (s states) name(n uint64) string {
	switch n {
	case s.running:
		return "running"
	case s.runnable:
		return "runnable"
	case s.waiting:
		return "waiting"
	}
	return fmt.Sprint("state ", n)
}
