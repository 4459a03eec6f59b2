// Package state asks what the fields of a live channel say about it. It drives
// channels step by step, with real goroutines parked on them, reads hchan
// through the layout that the toolchain in use recorded in DWARF, and tries on a
// twin brought into the same state whether a send or a receive would block.
//
// What would change its mind: two channels that never differ in whether they
// block while qcount is the same; a channel whose qcount is not what was sent
// and not yet received; a capacity that the compiler has to know.
package state

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
	"unsafe"

	"chanlab/runner/instrument/layout"
)

// Overlay reads the channels of this process.
type Overlay struct{ hchan, sudog *layout.Struct }

//region overlay

// hchanOf returns what a channel value is: the address of its hchan.
func hchanOf[T any](ch chan T) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Pointer(&ch))
}

// Fields is a channel as its memory has it.
type Fields struct {
	Qcount, Dataqsiz, Sendx, Recvx uint64
	Closed                         bool
	Receivers, Senders             int // goroutines in recvq and sendq
	Base, Buf                      uintptr
}

// Read reads the hchan at p. It takes no lock: the caller sees to it that
// nothing is going on.
func (o *Overlay) Read(p unsafe.Pointer) Fields {
	v := o.hchan.At(p)
	return Fields{
		Qcount: v.Uint("qcount"), Dataqsiz: v.Uint("dataqsiz"),
		Sendx: v.Uint("sendx"), Recvx: v.Uint("recvx"),
		Closed:    v.Uint("closed") != 0,
		Receivers: o.waiting(v.Pointer("recvq.first")),
		Senders:   o.waiting(v.Pointer("sendq.first")),
		Base:      uintptr(p), Buf: uintptr(v.Uint("buf")),
	}
}

// waiting follows a queue from sudog to sudog.
func (o *Overlay) waiting(first unsafe.Pointer) (n int) {
	for s := first; s != nil; s = o.sudog.At(s).Pointer("next") {
		n++
	}
	return n
}

// Full and Empty are the two questions of runtime/chan.go, full and empty: the
// answer needs dataqsiz and a queue as well.
func (f Fields) Full() bool {
	if f.Dataqsiz == 0 {
		return f.Receivers == 0
	}
	return f.Qcount == f.Dataqsiz
}

// Empty is described at Full.
func (f Fields) Empty() bool {
	if f.Dataqsiz == 0 {
		return f.Senders == 0
	}
	return f.Qcount == 0
}

//endregion overlay

//region channel

// A Channel is a channel under study with the goroutines parked on it.
type Channel struct {
	C        chan int
	overlay  *Overlay
	parked   atomic.Int64 // goroutines in an operation that has not returned
	sent     atomic.Int64 // sends that returned
	received atomic.Int64 // receives that returned an element
}

// Send sends from the caller's goroutine, where that cannot block.
func (c *Channel) Send(v int) {
	c.C <- v
	c.sent.Add(1)
}

// Receive receives in the caller's goroutine, where that cannot block.
func (c *Channel) Receive() {
	if _, ok := <-c.C; ok {
		c.received.Add(1)
	}
}

// ParkSender has another goroutine send, where that blocks.
func (c *Channel) ParkSender(v int) { c.park(func() { c.Send(v) }) }

// ParkReceiver has another goroutine receive, where that blocks.
func (c *Channel) ParkReceiver() { c.park(c.Receive) }

func (c *Channel) park(operate func()) {
	c.parked.Add(1)
	go func() {
		defer c.parked.Add(-1)
		operate()
	}()
}

// Settle waits, by looking at the queues, until every goroutine of c either
// stands in one or has returned.
func (c *Channel) Settle() error {
	for start := time.Now(); ; runtime.Gosched() {
		f := c.overlay.Read(hchanOf(c.C))
		if c.parked.Load() == int64(f.Receivers+f.Senders) {
			return nil
		}
		if time.Since(start) > 20*time.Second {
			return fmt.Errorf("waiting for goroutines to park: %d are under way, %d receivers and %d senders in the queues", c.parked.Load(), f.Receivers, f.Senders)
		}
	}
}

//endregion channel

// Release ends every goroutine that is parked on c. What was sent is received
// first: a close that no receive puts after the send is a data race.
func (c *Channel) Release() error {
	for {
		f := c.overlay.Read(hchanOf(c.C))
		switch {
		case f.Closed:
			return c.Settle()
		case f.Qcount > 0 || f.Senders > 0:
			<-c.C
		default:
			close(c.C)
		}
		if err := c.Settle(); err != nil {
			return err
		}
	}
}
