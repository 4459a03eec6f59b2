// A program to step through: one goroutine waits in several ways, another wakes
// it. Each wait makes three regions: from the waiter's operation until the other
// goroutine runs, what the other does to wake it, and from there until the
// waiter runs on.
package main

import (
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"
	"unsafe"
)

type wait struct {
	name  string
	block func()
	wake  func()
	pause time.Duration // until it is over by itself
}

// g returns the g of the goroutine that waits to receive from c. The constants
// stand in offsets.go.
func g(c chan int) unsafe.Pointer {
	queue := *(*unsafe.Pointer)(unsafe.Pointer(&c))
	for {
		if first := *(*unsafe.Pointer)(unsafe.Add(queue, hchanRecvqFirst)); first != nil {
			return *(*unsafe.Pointer)(unsafe.Add(first, sudogG))
		}
		runtime.Gosched()
	}
}

func steps() {
	receive, send, one, two := make(chan int), make(chan int), make(chan int), make(chan int)
	var (
		mu, lock sync.Mutex
		wg       sync.WaitGroup
	)
	cond := sync.NewCond(&lock)
	mu.Lock()
	wg.Add(1)
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	buf := make([]byte, 1)
	waits := []wait{
		{name: "receive", block: func() { <-receive }, wake: func() { receive <- 1 }},
		{name: "send", block: func() { send <- 1 }, wake: func() { <-send }},
		{name: "select", block: func() {
			select {
			case <-one:
			case two <- 1:
			}
		}, wake: func() { one <- 1 }},
		{name: "sync.Mutex", block: func() { mu.Lock() }, wake: func() { mu.Unlock() }},
		{name: "sync.WaitGroup", block: func() { wg.Wait() }, wake: func() { wg.Done() }},
		{name: "sync.Cond", block: func() { cond.Wait() }, wake: func() { cond.Signal() }},
		{name: "time.Sleep", block: func() { time.Sleep(time.Second / 2) }, wake: func() {}, pause: time.Second * 6 / 10},
		{name: "pipe (poller)", block: func() { r.Read(buf) }, wake: func() { w.Write(buf) }},
	}
	next, done := make(chan int), make(chan int)
	begun := -1 // the last wait that the waiter has come to
	go func() {
		for i := range next {
			if waits[i].name == "sync.Cond" {
				lock.Lock()
			}
			name, block := "park "+waits[i].name, waits[i].block
			begun = i
			stepBegin(name)
			block()
			stepEnd()
			done <- 1
		}
	}()
	stepWatch("g", g(next))
	stepWatch("c", *(*unsafe.Pointer)(unsafe.Pointer(&receive)))
	for i, w := range waits {
		next <- i
		for begun < i { // once in a while the scheduler returns at once
			runtime.Gosched() // the waiter runs until it blocks
		}
		stepEnd()
		if w.pause > 0 {
			rest := syscall.NsecToTimespec(int64(w.pause))
			syscall.Nanosleep(&rest, nil)
		}
		wake, resume := "wake "+w.name, "resume "+w.name
		stepBegin(wake)
		w.wake()
		stepEnd()
		stepBegin(resume)
		<-done
	}
	r.Close()
	w.Close()
}
