package main

import (
	"runtime"
	"unsafe"
)

// steps performs every kind of channel operation in a marked region. It is
// compiled by every release, together with offsets.go, which is written for it.
func steps() {
	warm()
	ring()
	tries()
	handoffs()
	selects()
	closing()
	queue() // last: from here on entries of the queue are watched too
}

//go:noinline
func send(c chan int) { c <- 1 }

//go:noinline
func receive(c chan int) { sink = <-c }

//go:noinline
func trySend(c chan int) {
	select {
	case c <- 1:
	default:
	}
}

//go:noinline
func tryReceive(c chan int) {
	select {
	case sink = <-c:
	default:
	}
}

//go:noinline
func selectOf(c, d chan int) {
	select {
	case sink = <-c:
	case d <- 1:
	}
}

//go:noinline
func length(c chan int) { sink = len(c) }

//go:noinline
func capacity(c chan int) { sink = cap(c) }

//go:noinline
func closeIt(c chan int) { close(c) }

var sink int

func hchan(c chan int) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&c)) }

func watch(c chan int) { stepWatch("c", hchan(c)) }

// do performs an operation in a region of that name.
func do(name string, operation func(chan int), c chan int) {
	watch(c)
	stepBegin(name)
	operation(c)
	stepEnd()
}

// park runs f in a goroutine until it parks.
func park(f func(chan int), c chan int) {
	go f(c)
	runtime.Gosched()
}

// warm has everything run once that the runtime sets up when first needed.
func warm() {
	c := make(chan int, 16)
	send(c)
	receive(c)
	trySend(c)
	tryReceive(c)
	tryReceive(c)
	u := make(chan int)
	park(receive, u)
	send(u)
	park(send, u)
	receive(u)
	runtime.Gosched()
}

//region ring

func ring() {
	c := make(chan int, 16)
	do("send", send, c)
	do("receive", receive, c)
	do("len", length, c)
	do("cap", capacity, c)
}

func tries() {
	c := make(chan int, 16)
	do("try-receive-empty", tryReceive, c)
	do("try-send", trySend, c)
	do("try-receive", tryReceive, c)
	full := make(chan int, 1)
	send(full)
	do("try-send-full", trySend, full)
	none := make(chan int)
	do("try-send-nobody", trySend, none)
	do("try-receive-nobody", tryReceive, none)
}

//endregion ring

func handoffs() {
	c := make(chan int)
	park(receive, c)
	do("send-to-parked", send, c)
	runtime.Gosched()

	park(send, c)
	do("receive-from-parked", receive, c)
	runtime.Gosched()

	full := make(chan int, 1)
	send(full)
	park(send, full)
	do("receive-full", receive, full)
	runtime.Gosched()
}

func selects() {
	c, d := make(chan int, 16), make(chan int, 1)
	send(c)
	send(d) // full: the other case is not ready
	watch(c)
	stepBegin("select")
	selectOf(c, d)
	stepEnd()

	park(func(c chan int) { selectOf(c, d) }, c)
	do("send-to-select", send, c)
	runtime.Gosched()
}

func closing() {
	do("close", closeIt, make(chan int, 16))
	c := make(chan int)
	park(receive, c)
	do("close-parked", closeIt, c)
	runtime.Gosched()
}

// pointer reads the pointer at an offset of the channel.
func pointer(c chan int, offset uintptr) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Pointer(uintptr(hchan(c)) + offset))
}

//region queue

// queue parks senders whose sudogs are known. A P hands out the sudog that it
// got back last (runtime/proc.go: acquireSudog, releaseSudog), so a rehearsal
// tells which one the next to park will use; what ran is checked afterwards.
func queue() {
	c := make(chan int)
	var node unsafe.Pointer
	go func() {
		node = pointer(c, sendqFirst)
		receive(c)
	}()
	send(c) // the rehearsal
	runtime.Gosched()
	watch(c)
	stepWatch("node", node)
	go func() {
		stepEnd()
		same(node, pointer(c, sendqLast))
		receive(c)
	}()
	stepBegin("send-parks")
	send(c)
	runtime.Gosched()

	go func() {
		stepEnd()
		send(c)
	}()
	stepBegin("receive-parks")
	receive(c)
	runtime.Gosched()

	var head unsafe.Pointer
	two := func(name string) {
		park(send, c)
		if name != "" {
			same(head, pointer(c, sendqFirst))
			stepWatch("head", head)
			stepWatch("node", node)
		}
		head = pointer(c, sendqFirst)
		go func() {
			if name != "" {
				stepEnd()
				same(node, pointer(c, sendqLast))
			}
			node = pointer(c, sendqLast)
			receive(c)
			receive(c)
		}()
		if name != "" {
			stepBegin(name)
		}
		send(c)
		for i := 0; i < 4; i++ {
			runtime.Gosched()
		}
	}
	two("") // the rehearsal
	two("send-parks-behind")

	park(send, c)
	park(send, c)
	stepWatch("head", pointer(c, sendqFirst))
	stepWatch("node", pointer(c, sendqLast))
	do("receive-from-two", receive, c)
}

//endregion queue

func same(want, got unsafe.Pointer) {
	if want != got {
		panic("another sudog than in the rehearsal was used")
	}
}
