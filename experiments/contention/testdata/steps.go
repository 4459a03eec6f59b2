package main

import "unsafe"

// steps runs each operation unmarked first, which warms up what the runtime
// sets up when it is first needed.
func steps() {
	c := make(chan struct{}, 16)
	send(c)
	receive(c)
	poll(c)
	stepWatch("c", *(*unsafe.Pointer)(unsafe.Pointer(&c)))
	stepBegin("send")
	send(c)
	stepEnd()
	stepBegin("receive")
	receive(c)
	stepEnd()
	stepBegin("poll")
	poll(c)
	stepEnd()
}

//go:noinline
func send(c chan struct{}) { c <- struct{}{} }

//go:noinline
func receive(c chan struct{}) { <-c }

//go:noinline
func poll(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}
