// Package lifetime asks who looks after an object whose address went through a
// channel. Objects are sent, kept, received and dropped, nobody frees anything, and
// after every step the collector runs and weak pointers say which of them are
// left. A struct with pointers in it is sent as well, to see what of it is
// copied.
//
// What would change its mind: an object that is gone while a channel, a sender
// that waits or a receiver can still reach it; one that is still there when
// nobody can; a struct whose pointers arrive as others.
package lifetime

import (
	"runtime"
	"time"
	"weak"
)

// Object is what the pointers point to: too large to be copied gladly, and for
// the allocator too large to share a span with another.
type Object struct {
	Bytes [64 << 10]byte
}

//region herd

// A Herd watches objects without keeping them.
type Herd []weak.Pointer[Object]

// Left runs the collector and returns how many objects there still are. It
// gives it three goes: a goroutine that was stopped at a bad moment has its
// innermost frame scanned word by word, dead ones included.
func (h Herd) Left() (n int) {
	for range 3 {
		runtime.GC()
		n = 0
		for _, w := range h {
			if w.Value() != nil {
				n++
			}
		}
		if n == 0 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	return n
}

// send makes n objects and sends their addresses. Nothing else of them stays
// behind than what the channel keeps and what watches them.
//
//go:noinline
func (h *Herd) send(c chan<- *Object, n int) {
	for range n {
		o := new(Object)
		*h = append(*h, weak.Make(o))
		c <- o
	}
}

// start makes one object and a goroutine that sends its address: only that
// goroutine knows it. The channel that it returns is closed when that is done.
//
//go:noinline
func (h *Herd) start(c chan<- *Object) <-chan struct{} {
	o, done := new(Object), make(chan struct{})
	*h = append(*h, weak.Make(o))
	go func() {
		c <- o
		close(done)
	}()
	return done
}

//endregion herd

//region ring

// Ring is a queue that does not clear what it hands out.
type Ring struct {
	slots      [64]*Object
	head, tail int
}

// Put and Get are those of a queue; it never gets full here.
func (r *Ring) Put(o *Object) {
	r.slots[r.tail%len(r.slots)] = o
	r.tail++
}

// Get is described at Put.
func (r *Ring) Get() *Object {
	o := r.slots[r.head%len(r.slots)]
	r.head++
	return o
}

//endregion ring

//region shallow

// Message is a struct with pointers of every kind in it.
type Message struct {
	ID    int
	To    *Object
	Bytes []byte
	Names map[string]int
	Text  string
	Done  func() *Object
}

//endregion shallow
