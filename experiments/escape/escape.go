// Package escape asks what a channel costs on the heap: making it, passing a
// value of each kind through it, and blocking on it. The allocator's own counters
// say how many objects of which size each step takes, and the compiler says
// which variables it moves to the heap because they are sent.
//
// What would change its mind: a send or a receive, of a value that exists already,
// on a channel that exists already, with a sudog at hand, that allocates; a
// channel that is made without an object; or a pointer that takes an object
// to be sent.
package escape

import "bytes"

//region pointer

// Local makes a buffer that nobody else sees: it can stay on the stack.
//
//go:noinline
func Local() int {
	b := &bytes.Buffer{}
	b.Reset()
	return b.Len()
}

// Fresh makes a buffer and sends its address.
//
//go:noinline
func Fresh(c chan<- *bytes.Buffer) {
	b := &bytes.Buffer{}
	c <- b
}

// Existing sends an address of something that exists.
//
//go:noinline
func Existing(c chan<- *bytes.Buffer, b *bytes.Buffer) {
	c <- b
}

// Value sends a copy of the whole buffer.
//
//go:noinline
func Value(c chan<- bytes.Buffer) {
	b := bytes.Buffer{}
	c <- b
}

// Address sends the address of a variable.
//
//go:noinline
func Address(c chan<- *int) {
	n := 42
	c <- &n
}

// Word sends a variable.
//
//go:noinline
func Word(c chan<- int) {
	n := 42
	c <- n
}

// Boxed sends a variable as an interface.
//
//go:noinline
func Boxed(c chan<- any, n int) {
	c <- n
}

//endregion pointer
