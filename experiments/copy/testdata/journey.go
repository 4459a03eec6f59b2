package main

import (
	"runtime"
	"unsafe"
)

// The test adds two files: element.go has the type E, a variable model of it
// and a pointee, which is what model points to, if it points to anything;
// offsets.go has where the fields of the runtime's structs lie.

// A task is one operation in one of the two goroutines. The forms call begin
// just before they send or receive and end as soon as that is done.
type task struct {
	form       func(c chan E, t task)
	c          chan E
	begin, end string
}

var (
	sender, receiver = make(chan task), make(chan task)
	busy             int // tasks under way
	variable         *E  // that the last receive ended in
	never            chan E
)

func begin(t task) {
	if t.begin != "" {
		stepBegin(t.begin)
	}
}

func end(t task) {
	if t.end != "" {
		stepEnd()
	}
}

//go:noinline
func next() E { return model }

//go:noinline
func keep(p *E) { variable = (*E)(hide(unsafe.Pointer(p))) }

// hide keeps the compiler from seeing that the variable's address is kept.
//
//go:nosplit
func hide(p unsafe.Pointer) unsafe.Pointer {
	x := uintptr(p)
	return *(*unsafe.Pointer)(unsafe.Pointer(&x))
}

//region forms

//go:noinline
func send(c chan E, t task) {
	v := next()
	begin(t)
	c <- v
	end(t)
}

//go:noinline
func sendSelect(c chan E, t task) {
	v := next()
	begin(t)
	select {
	case c <- v:
	case <-never:
	}
	end(t)
}

//go:noinline
func receive(c chan E, t task) {
	begin(t)
	v := <-c
	end(t)
	keep(&v)
}

//go:noinline
func receiveOK(c chan E, t task) {
	begin(t)
	v, ok := <-c
	end(t)
	if ok {
		keep(&v)
	}
}

//go:noinline
func receiveRange(c chan E, t task) {
	begin(t)
	for v := range c {
		end(t)
		keep(&v)
		break
	}
}

//go:noinline
func receiveSelect(c chan E, t task) {
	begin(t)
	select {
	case v := <-c:
		end(t)
		keep(&v)
	case <-never:
	}
}

//go:noinline
func discard(c chan E, t task) {
	begin(t)
	<-c
	end(t)
}

//endregion forms

func work(tasks chan task) {
	grow(64)
	for t := range tasks {
		t.form(t.c, t)
		busy--
	}
}

// grow makes the stack as large as it will ever have to be: slots that are
// watched must not move.
//
//go:noinline
func grow(n int) byte {
	var page [8192]byte
	if n > 0 {
		page[n] = grow(n - 1)
	}
	return page[n]
}

func do(tasks chan task, t task) {
	busy++
	tasks <- t
}

func settle() {
	for busy > 0 {
		runtime.Gosched()
	}
}

func word(p unsafe.Pointer, offset uintptr) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Add(p, offset))
}

func hchanOf(c chan E) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&c)) }

// waiting returns the sudog of whoever is parked first in a queue.
func waiting(c chan E, queue uintptr) unsafe.Pointer {
	for {
		if s := word(hchanOf(c), queue); s != nil {
			return s
		}
		runtime.Gosched()
	}
}

// slot finds where a form has its slot, by parking it: the same function,
// called from the same place on the same stack, has it there every time.
func slot(tasks chan task, form func(c chan E, t task), queue uintptr) (at unsafe.Pointer, place string) {
	c := make(chan E)
	do(tasks, task{form: form, c: c})
	s := waiting(c, queue)
	at = word(s, sudogElem)
	g := word(s, sudogG)
	place = "elsewhere"
	if lo, hi := uintptr(word(g, gStackLo)), uintptr(word(g, gStackHi)); lo <= uintptr(at) && uintptr(at) < hi {
		place = "stack"
	}
	if queue == hchanRecvq {
		c <- model
	} else {
		<-c
	}
	settle()
	return at, place
}

var aside [1 << 16]byte // stands for what a scenario does not have

func watch(name string, at unsafe.Pointer) {
	if at == nil {
		at = unsafe.Pointer(&aside)
	}
	stepWatch(name, at)
}

// A pair is a form of send and one of receive with their slots.
type pair struct {
	send, receive func(c chan E, t task)
	from, to      unsafe.Pointer
}

// learn finds the slots of both and watches them, and the receiver's variable
// and the ring of the channel that is going to be used.
func learn(s, r func(c chan E, t task), c chan E) pair {
	variable = nil
	p := pair{send: s, receive: r}
	var from, to string
	p.from, from = slot(sender, s, hchanSendq)
	p.to, to = slot(receiver, r, hchanRecvq)
	for _, place := range []string{"stack", "elsewhere"} {
		watch("sent/"+place, nil)
		watch("received/"+place, nil)
	}
	watch("sent/"+from, p.from)
	if p.to != nil {
		watch("received/"+to, p.to)
	}
	watch("variable", unsafe.Pointer(variable))
	for i, name := range []string{"ring0", "ring1"} {
		if i < cap(c) {
			watch(name, unsafe.Add(word(hchanOf(c), hchanBuf), uintptr(i)*unsafe.Sizeof(model)))
		} else {
			watch(name, nil)
		}
	}
	watch("pointee", pointee)
	return p
}

// check panics if the stacks moved under the watched slots.
func (p pair) check() {
	from, _ := slot(sender, p.send, hchanSendq)
	to, _ := slot(receiver, p.receive, hchanRecvq)
	if from != p.from || to != p.to {
		panic("a slot moved while it was watched")
	}
}

// receiverFirst sends to a receiver that is parked; the region ends when that
// has the value.
func receiverFirst(name string, capacity int, s, r func(c chan E, t task)) {
	c := make(chan E, capacity)
	p := learn(s, r, c)
	do(receiver, task{form: r, c: c, end: name})
	waiting(c, hchanRecvq)
	do(sender, task{form: s, c: c, begin: name})
	settle()
	p.check()
}

// senderFirst receives from a sender that is parked.
func senderFirst(name string, s, r func(c chan E, t task)) {
	c := make(chan E)
	p := learn(s, r, c)
	do(sender, task{form: s, c: c})
	waiting(c, hchanSendq)
	do(receiver, task{form: r, c: c, begin: name, end: name})
	settle()
	p.check()
}

// buffered sends while nobody waits, and receives later: two regions.
func buffered(name string, s, r func(c chan E, t task)) {
	c := make(chan E, 2)
	p := learn(s, r, c)
	do(sender, task{form: s, c: c, begin: name, end: name})
	settle()
	do(receiver, task{form: r, c: c, begin: name, end: name})
	settle()
	p.check()
}

// full parks a sender behind a full buffer. The first region is the receive
// that makes room, the second the receive of that sender's value.
func full(first, second string, s, r func(c chan E, t task)) {
	c := make(chan E, 1)
	p := learn(s, r, c)
	c <- model
	do(sender, task{form: s, c: c})
	waiting(c, hchanSendq)
	do(receiver, task{form: r, c: c, begin: first, end: first})
	settle()
	do(receiver, task{form: r, c: c, begin: second, end: second})
	settle()
	p.check()
}

const repetitions = 3

func steps() {
	go work(sender)
	go work(receiver)
	for range repetitions {
		receiverFirst("receiver waits", 0, send, receive)
		senderFirst("sender waits", send, receive)
		buffered("ring", send, receive)
		receiverFirst("ring, receiver waits", 2, send, receive)
		full("full, makes room", "full, its value", send, receive)
		receiverFirst("ok", 0, send, receiveOK)
		receiverFirst("range", 0, send, receiveRange)
		receiverFirst("select receives", 0, send, receiveSelect)
		senderFirst("select finds sender", send, receiveSelect)
		receiverFirst("select sends", 0, sendSelect, receive)
		receiverFirst("dropped", 0, send, discard)
		senderFirst("dropped, sender waits", send, discard)
	}
}
