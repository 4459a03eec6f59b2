// A program to step through: a goroutine blocks while its P has a sudog in the
// cache, and once more when no sudog is cached anywhere.
package main

import (
	"runtime"
	"unsafe"
)

// waiting counts the receivers that wait on c. The constant stands in offsets.go.
func waiting(c chan int) bool {
	queue := *(*unsafe.Pointer)(unsafe.Pointer(&c))
	return *(*unsafe.Pointer)(unsafe.Add(queue, hchanRecvqFirst)) != nil
}

func steps() {
	c, never, next := make(chan int), make(chan int), make(chan int)
	go func() {
		<-next // its sudog goes to the cache now
		stepBegin("hit")
		<-c
		stepEnd() // of release
		<-next
		for range 200 { // more than any cache holds: they take all there are
			go func() { <-never }()
		}
		for range 5 {
			runtime.Gosched()
		}
		stepBegin("miss")
		<-c
	}()
	for !waiting(next) {
		runtime.Gosched()
	}
	next <- 1
	for !waiting(c) {
		runtime.Gosched()
	}
	stepEnd() // of hit
	c <- 1    // readies it
	stepBegin("release")
	for !waiting(next) {
		runtime.Gosched() // it runs on, and ends the region
	}
	next <- 1
	for !waiting(c) {
		runtime.Gosched()
	}
	stepEnd() // of miss
}
