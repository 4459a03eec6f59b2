package main

import "runtime"

// lsl reads the number of the CPU from a segment's limit.
func lsl()

// steps sends in every way in which a send can come to an end. Who waits on
// the other side has parked before, or has not run yet: there is one P, and a
// new goroutine runs only when this one gives way.
func steps() {
	c := make(chan int, 8)
	c <- 1
	stepBegin("buffer")
	c <- 2
	stepEnd()

	d := make(chan int)
	go func() {
		for {
			<-d
		}
	}()
	give()
	stepBegin("receiver")
	d <- 1
	stepEnd()
	give()

	// The first wait leaves its sudog to the next.
	e := make(chan int)
	go func() { <-e; <-e }()
	e <- 1
	stepBegin("wait")
	e <- 1
	stepEnd()

	// Every sudog that the P has kept is taken by a sender that waits.
	f := make(chan int)
	for i := 0; i < 64; i++ {
		go func() { f <- 1 }()
	}
	give()
	g := make(chan int)
	go func() { <-g }()
	stepBegin("sudog")
	g <- 1
	stepEnd()

	// What the table counts, each where it must be seen.
	stepBegin("make")
	sink = make(chan int, 8)
	stepEnd()
	stepBegin("getcpu")
	getcpu()
	stepEnd()
	stepBegin("lsl")
	lsl()
	stepEnd()
}

var sink any

// give lets all others run until they wait.
func give() {
	for i := 0; i < 100; i++ {
		runtime.Gosched()
	}
}
