// Package distance asks what two distances cost: that between two words that
// two cores write at the same time, and that between two cores that pass
// something to each other. Where the cost of neighbouring words ends is where a
// cache line ends, so it also asks how long a line is, here and on the other
// architectures that Go compiles for.
//
// What would change its mind: a kernel or a processor that tells of lines of
// another length than 64 bytes, or an architecture that Go pads for
// differently; words in two lines that still slow each other down.
package distance

import (
	"fmt"
	"sync/atomic"
	"unsafe"
)

// line is the cache line the article writes for.
const line = 64

//region words

// A field is memory whose words lie where we want them: it begins at a
// multiple of 256 bytes, the longest line that Go pads for.
type field struct {
	first *atomic.Uint64
}

const reach = 256 // the greatest distance between two words

func newField() field {
	memory := make([]byte, 4*reach) // no pointer, so it stays where it is
	begin := unsafe.Pointer(&memory[0])
	return field{(*atomic.Uint64)(unsafe.Add(begin, -uintptr(begin)&(reach-1)))}
}

// word is the one that many bytes from the first.
func (f field) word(distance int) *atomic.Uint64 {
	if distance < 0 || distance > reach || distance%8 != 0 {
		panic(fmt.Sprintf("distance: %d bytes: want a multiple of 8 up to %d", distance, reach))
	}
	return (*atomic.Uint64)(unsafe.Add(unsafe.Pointer(f.first), distance))
}

// addAtomic adds n times with a locked instruction.
func addAtomic(w *atomic.Uint64, n int) {
	for range n {
		w.Add(1)
	}
}

// addPlain adds n times without: the compiler loads, adds and stores each time.
// No other goroutine may touch the word.
func addPlain(w *atomic.Uint64, n int) {
	p := (*uint64)(unsafe.Pointer(w))
	for range n {
		*p++
	}
}

//endregion words

//region relay

// A relay passes a turn from one core to the other and back, without ever
// going to sleep: what it costs is the way between the cores.
type relay struct {
	word       *atomic.Uint64
	ping, pong chan struct{}
}

// newRelay takes two channels that lie far apart: neighbours could share a
// line, and the way through them would be longer for that.
func newRelay() *relay {
	r := &relay{word: newField().first}
	for range 32 {
		c := make(chan struct{}, 1)
		if r.ping == nil {
			r.ping = c
		}
		if r.pong == nil || apart(r.ping, c) > apart(r.ping, r.pong) {
			r.pong = c
		}
	}
	return r
}

// apart is the number of bytes between the beginnings of two channels.
func apart(a, b chan struct{}) uintptr {
	at := func(c chan struct{}) uintptr { return uintptr(*(*unsafe.Pointer)(unsafe.Pointer(&c))) }
	return max(at(a), at(b)) - min(at(a), at(b))
}

// words passes an atomic word n times back and forth: the one side waits for
// an odd number, the other for an even one.
func (r *relay) words(side, n int) {
	turn := uint64(side)
	for range n {
		for r.word.Load()&1 != turn {
		}
		r.word.Add(1)
	}
}

// channels does the same through two channels with room for one element. A
// receive that finds nothing takes no lock (runtime/chan.go: chanrecv).
func (r *relay) channels(side, n int) {
	out, in := r.ping, r.pong
	if side == 1 {
		out, in = in, out
	}
	for range n {
		if side == 0 {
			out <- struct{}{}
		}
		for got := false; !got; {
			select {
			case <-in:
				got = true
			default:
			}
		}
		if side == 1 {
			out <- struct{}{}
		}
	}
}

// alone is a way there and back that does not leave the core.
func (r *relay) alone(channels bool, n int) {
	for range n {
		if !channels {
			r.word.Add(1)
			r.word.Add(1)
			continue
		}
		r.ping <- struct{}{}
		<-r.ping
		r.pong <- struct{}{}
		<-r.pong
	}
}

//endregion relay
