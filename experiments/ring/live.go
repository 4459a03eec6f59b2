package ring

import (
	"fmt"
	"runtime"
	"time"
	"unsafe"

	"chanlab/runner/instrument/layout"
)

//region live

// Live is a channel under study, and the way to look into it.
type Live struct {
	C     chan int
	hchan *layout.Struct
}

// Ring is what the memory of a channel says about its buffer.
type Ring struct {
	Qcount, Dataqsiz, Sendx, Recvx uint64
	Base, Buf                      uintptr
	Slots                          []int // in the order of addresses, unused ones too
}

// Look reads the channel. It takes no lock: nothing may be going on.
func (l *Live) Look() Ring {
	v := l.view()
	return Ring{
		Qcount: v.Uint("qcount"), Dataqsiz: v.Uint("dataqsiz"),
		Sendx: v.Uint("sendx"), Recvx: v.Uint("recvx"),
		Base: *(*uintptr)(unsafe.Pointer(&l.C)), Buf: uintptr(v.Uint("buf")),
		Slots: slots(v.Pointer("buf"), v.Uint("dataqsiz")),
	}
}

//endregion live

// view lays the layout over the hchan, which is what a channel value points to.
func (l *Live) view() layout.View {
	return l.hchan.At(*(*unsafe.Pointer)(unsafe.Pointer(&l.C)))
}

// slots copies the buffer. The channel is at rest, which the race detector
// cannot know.
//
//go:norace
func slots(buf unsafe.Pointer, n uint64) []int {
	return append([]int(nil), unsafe.Slice((*int)(buf), n)...)
}

// Park has another goroutine send v to a full channel, and returns when it
// stands in sendq. The channel that it returns is closed when the send is done.
func (l *Live) Park(v int) (done chan struct{}, err error) {
	done = make(chan struct{})
	go func() {
		defer close(done)
		l.C <- v
	}()
	for start := time.Now(); l.view().Pointer("sendq.first") == nil; runtime.Gosched() {
		if time.Since(start) > 20*time.Second {
			return nil, fmt.Errorf("the sender of %d did not park", v)
		}
	}
	return done, nil
}
