package main

import "unsafe"

var from, to [4000]byte

// steps receives from a goroutine that always comes back with another value,
// and copies more than a few registers hold.
func steps() {
	c := make(chan int)
	stepWatch("c", *(*unsafe.Pointer)(unsafe.Pointer(&c)))
	go func() {
		for {
			c <- 1
		}
	}()
	<-c
	stepBegin("receive")
	<-c // finds the goroutine parked, and makes it runnable
	<-c // it did not run yet: this parks
	stepEnd()
	stepBegin("copy")
	to = from
	stepEnd()
}
