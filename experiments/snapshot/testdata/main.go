// A program with two channels at rest: it writes down the bytes of the first
// as it reads them itself, and calls stopHere, where a debugger waits.
package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"unsafe"
)

var (
	numbers chan int // a ring of four, gone round once
	waiting chan int // no buffer, and a sender parked on it
)

//go:noinline
func stopHere(c chan int) {}

func main() {
	numbers = make(chan int, 4)
	for _, v := range []int{0x1111, 0x2222, 0x3333, 0x4444} {
		numbers <- v
	}
	<-numbers
	<-numbers
	numbers <- 0x5555

	waiting = make(chan int)
	go func() { waiting <- 0x7777 }()
	for at(waiting, sendqFirst) == nil {
		runtime.Gosched()
	}

	buf := at(numbers, bufOffset)
	text := fmt.Sprintf("%x %x\n", address(numbers), memory(address(numbers), hchanSize)) +
		fmt.Sprintf("%x %x\n", buf, memory(buf, uintptr(cap(numbers))*unsafe.Sizeof(0)))
	if err := os.WriteFile("view", []byte(text), 0o666); err != nil {
		panic(err)
	}
	stopHere(numbers)
}

// hchanSize, bufOffset and sendqFirst are constants of a second file, which the
// test writes from the layout of the release at hand.

func address(c chan int) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&c)) }

// at returns the pointer that a field of the channel holds.
func at(c chan int, offset uintptr) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Add(address(c), offset))
}

// memory is not inlined: go1.26.8 fails to compile a copy of constant size
// from a pointer that it knows to have been a channel ("disjointTypes: one of
// arguments is not a pointer").
//
//go:noinline
func memory(p unsafe.Pointer, size uintptr) []byte {
	return bytes.Clone(unsafe.Slice((*byte)(p), size))
}
