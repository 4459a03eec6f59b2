package send

import (
	"context"
	"sync"
	"testing"
	"time"
	"unsafe"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// hchan is the layout of the channels of this very process.
var hchan = sync.OnceValues(func() (*layout.Struct, error) {
	l, err := layout.Of(context.Background(), toolchain.Local(), "hchan")
	if err != nil {
		return nil, err
	}
	return l.Struct("hchan")
})

// eye looks at one live channel through the layout.
type eye struct {
	t    *testing.T
	view layout.View
}

func look(t *testing.T, c chan int, ids ...string) eye {
	t.Helper()
	s, err := hchan()
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	return eye{t, s.At(*(*unsafe.Pointer)(unsafe.Pointer(&c)))}
}

// state is what a channel looked like at one moment.
type state struct {
	qcount, dataqsiz, sendx, recvx uint64
	closed, senders, receivers     bool // senders, receivers: somebody is in sendq, recvq
}

func (e eye) state() state {
	return state{
		e.view.Uint("qcount"), e.view.Uint("dataqsiz"), e.view.Uint("sendx"), e.view.Uint("recvx"),
		e.view.Uint("closed") != 0, e.view.Pointer("sendq.first") != nil, e.view.Pointer("recvq.first") != nil,
	}
}

// ring copies the elements' memory, taken slots and free ones alike.
func (e eye) ring() []int {
	ring := make([]int, e.view.Uint("dataqsiz"))
	for i := range ring {
		ring[i] = *(*int)(unsafe.Add(e.view.Pointer("buf"), uintptr(i)*unsafe.Sizeof(0)))
	}
	return ring
}

// until waits for another goroutine to have done something that shows in the channel.
func (e eye) until(what string, done func(state) bool) {
	e.t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !done(e.state()); time.Sleep(20 * time.Microsecond) {
		if time.Now().After(deadline) {
			e.t.Fatalf("waited 10 s for %s: channel is %+v", what, e.state())
		}
	}
}

// A scenario is a channel made ready, and one send into it.
type scenario struct {
	name     claim.Text
	capacity int
	fill     int // elements sent before
	receiver bool
	closed   bool
	try      bool // with TrySend instead of Send
}

// A fate is what became of the value.
type fate struct {
	before, after state
	end           string // key of ends
	touched       bool   // the ring's memory is not as it was
}

const value = 42

// play makes the channel, sends the value, and tells what became of it. It
// leaves no goroutine behind.
func (s scenario) play(t *testing.T, ids ...string) (f fate) {
	t.Helper()
	c := make(chan int, s.capacity)
	e := look(t, c, ids...)
	for i := range s.fill {
		c <- 1000 + i
	}
	received := make(chan int, 1)
	if s.receiver {
		go func() { received <- <-c }()
		e.until("a receiver", func(s state) bool { return s.receivers })
	}
	if s.closed {
		close(c)
	}
	f.before = e.state()
	ring := e.ring()

	const sent, refused, panicked = "sent", "refused", "panic"
	result := make(chan string, 1)
	go func() {
		defer func() {
			if recover() != nil {
				result <- panicked
			}
		}()
		if !s.try {
			Send(c, value)
		} else if !TrySend(c, value) {
			result <- refused
			return
		}
		result <- sent
	}()
	how := ""
	e.until("the send to end or to queue", func(s state) bool {
		select {
		case how = <-result:
			return true
		default:
			return s.senders
		}
	})
	f.after = e.state()
	for i, v := range e.ring() {
		f.touched = f.touched || v != ring[i]
	}
	switch {
	case how == panicked:
		f.end = "panic"
	case how == refused:
		f.end = "refused"
	case how == "":
		f.end = "queued"
		for range s.fill + 1 { // let the sender go
			<-c
		}
	case s.receiver && !f.touched && f.after.qcount == f.before.qcount && <-received == value:
		f.end = "receiver"
	case f.after.qcount == f.before.qcount+1:
		f.end = "ring"
	default:
		t.Fatalf("%s: the value is nowhere: before %+v, after %+v", s.name.EN, f.before, f.after)
	}
	return f
}
