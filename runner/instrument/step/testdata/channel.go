package main

import "unsafe"

// steps runs each operation three times; the first of each, which warms up
// what the runtime sets up when it is first needed, goes unmarked. The ring has
// room for all of them: the send and the receive that return to its start take
// an instruction more.
func steps() {
	c := make(chan int, 16)
	send(c)
	receive(c)
	try(c)
	stepWatch("c", *(*unsafe.Pointer)(unsafe.Pointer(&c)))
	for i := 0; i < 3; i++ {
		stepBegin("nothing")
		stepEnd()
		stepBegin("send")
		send(c)
		stepEnd()
		stepBegin("receive")
		receive(c)
		stepEnd()
		stepBegin("try")
		try(c)
		stepEnd()
	}
}

//go:noinline
func send(c chan int) { c <- 1 }

//go:noinline
func receive(c chan int) { <-c }

//go:noinline
func try(c chan int) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}
