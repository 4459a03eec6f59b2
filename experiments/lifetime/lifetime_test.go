package lifetime

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/debug"
	"testing"
	"time"
	"unsafe"
	"weak"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

const herd = 64 // as many as the ring has slots

// still has the collector run only when it is asked to.
func still(t *testing.T) {
	gc := debug.SetGCPercent(-1)
	t.Cleanup(func() { debug.SetGCPercent(gc) })
}

// A stage is one thing that was done to a herd, how many objects something can
// still reach then, and how many were left.
type stage struct {
	what       claim.Text
	want, left int
}

// receive takes n addresses and forgets them.
//
//go:noinline
func receive(c <-chan *Object, n int) {
	for range n {
		<-c
	}
}

// settle waits for a goroutine to stand still: nothing tells when one has parked.
func settle(done func() bool) {
	for start := time.Now(); !done() && time.Since(start) < 10*time.Second; {
		time.Sleep(100 * time.Microsecond)
	}
}

// Whether anybody has to look after objects that are shared by pointer.
func TestShared(t *testing.T) {
	const id = "C1.24"
	still(t)
	var stages []stage
	step := func(what claim.Text, want, left int) { stages = append(stages, stage{what, want, left}) }

	func() { // through a buffer
		var h Herd
		c := make(chan *Object, herd)
		h.send(c, herd)
		step(text("sent, in the buffer", "已发送，在缓冲区中"), herd, h.Left())
		receive(c, herd/2)
		step(text("half of them received and dropped", "取走并丢弃一半"), herd/2, h.Left())
		receive(c, herd/2)
		step(text("the others too; the channel is still in use", "其余也取走；通道仍在使用"), 0, h.Left())
		runtime.KeepAlive(c)
	}()
	func() { // never received
		var h Herd
		abandon(&h)
		step(text("sent, and the channel dropped with all of them in it", "发送之后，连同其中的对象一起丢弃通道"), 0, h.Left())
	}()
	func() { // a sender that waits
		var h Herd
		c := make(chan *Object)
		sent := h.start(c)
		settle(waiting)
		step(text("a sender waits with one", "一个发送方拿着对象在等"), 1, h.Left())
		receive(c, 1)
		<-sent // until it runs again, the sender still has it
		step(text("it is received and dropped", "被取走并丢弃"), 0, h.Left())
	}()
	func() { // both sides hold it
		var h Herd
		c := make(chan *Object, 1)
		ours, theirs := share(&h, c)
		step(text("sender and receiver both hold one", "发送方与接收方都持有"), 1, h.Left())
		ours.o = nil
		step(text("the sender has dropped it", "发送方已丢弃"), 1, h.Left())
		theirs.o = nil
		step(text("the receiver too", "接收方也已丢弃"), 0, h.Left())
		runtime.KeepAlive([]any{ours, theirs, c})
	}()
	right := 0
	rows := artifact.NewTable(text("what was done", "操作"), text("still reachable", "仍可达"), text("still there after a collection", "回收后仍在"))
	for _, s := range stages {
		if s.want == s.left {
			right++
		}
		rows.Add(s.what, s.want, s.left)
	}
	kept := uncleared()
	rows.Add(text("for comparison: taken out of a ring that does not clear its slots", "对照：从不清零槽位的环形队列中取出"), herd, kept)
	rows.Write(t, "objects")
	if kept != herd {
		t.Errorf("a ring that keeps %d addresses kept %d objects: the method does not see what is kept", herd, kept)
	}
	claim.Decide(t, id, right < len(stages), claim.Textf(
		"nobody frees anything: after each of %[2]d steps (in the buffer, received and dropped, dropped with the channel, held by a waiting sender, held by both sides) a collection left exactly the objects that something still reached in %[1]d. A receive clears the slot of the ring; a ring that does not, kept %[3]d of %[4]d objects that had been taken out",
		"没有任何人释放内存：%[2]d 个步骤（在缓冲区中、取走并丢弃、随通道丢弃、被等待中的发送方持有、双方都持有）之后各回收一次，其中 %[1]d 步剩下的恰是仍可达的对象。接收会把环形缓冲区的槽位清零；不清零的环形队列，取出的 %[4]d 个对象有 %[3]d 个仍被它留住",
		right, len(stages), kept, herd))
}

//go:noinline
func abandon(h *Herd) {
	c := make(chan *Object, herd)
	h.send(c, herd)
}

type holder struct{ o *Object }

// share sends one address, and leaves it with both sides.
//
//go:noinline
func share(h *Herd, c chan *Object) (ours, theirs *holder) {
	ours = &holder{new(Object)}
	*h = append(*h, weak.Make(ours.o))
	c <- ours.o
	return ours, &holder{<-c}
}

// uncleared puts objects into a ring and takes them out again.
func uncleared() int {
	var h Herd
	ring := new(Ring)
	func() {
		c := make(chan *Object, herd)
		h.send(c, herd)
		for range herd {
			ring.Put(<-c)
		}
		for range herd {
			ring.Get()
		}
	}()
	n := h.Left()
	runtime.KeepAlive(ring)
	return n
}

// waiting reports whether a goroutine of this process is blocked in a send.
func waiting() bool {
	buf := make([]byte, 1<<16)
	return bytes.Contains(buf[:runtime.Stack(buf, true)], []byte("[chan send"))
}

// Whether a struct is sent as it is, with its pointers, and what they point to
// stays the collector's.
func TestShallow(t *testing.T) {
	const id = "C1.26"
	still(t)
	same, pointers, seen, ways := 0, 0, 0, 0
	var alive, gone, objects int
	for _, capacity := range []int{0, 1, 4} {
		c := make(chan Message, capacity)
		for _, first := range []bool{true, false} {
			m := message()
			got := pass(c, m, first)
			ways++
			for _, p := range addresses(&m, &got) {
				pointers++
				if p[0] == p[1] && p[0] != nil {
					same++
				}
			}
			got.To.Bytes[7], got.Bytes[3], got.Names["new"] = 77, 33, 1
			if m.To.Bytes[7] == 77 && m.Bytes[3] == 33 && m.Names["new"] == 1 && &got != &m {
				seen++
			}
		}
		a, g := collected(capacity)
		alive, gone, objects = alive+a, gone+g, objects+1
	}
	claim.Decide(t, id, same == pointers && seen == ways && alive == objects && gone == objects, claim.Textf(
		"a struct of %[1]d bytes with a pointer, a slice, a map, a string and a func, sent in %[2]d ways: %[3]d of %[4]d addresses arrived as they were sent, and in %[5]d ways the sender saw what the receiver wrote behind them; the object pointed to was there after a collection as long as a copy of the struct was in the channel or at the receiver (%[6]d of %[8]d), and gone when none was (%[7]d of %[8]d)",
		"一个 %[1]d 字节的结构体，含指针、切片、map、字符串与函数，以 %[2]d 种方式发送：%[4]d 个地址中有 %[3]d 个原样到达，%[5]d 种方式下发送方看到了接收方经由它们所写的内容；只要结构体的副本还在通道中或接收方手里，所指对象在回收后仍在（%[6]d/%[8]d），都没有了就被回收（%[7]d/%[8]d）",
		unsafe.Sizeof(Message{}), ways, same, pointers, seen, alive, gone, objects))
}

func message() Message {
	o := new(Object)
	return Message{7, o, make([]byte, 16), map[string]int{}, fmt.Sprint("text ", o.Bytes[0]), func() *Object { return o }}
}

// pass sends a message to another goroutine, which comes first or second.
func pass(c chan Message, m Message, receiverFirst bool) Message {
	done := make(chan Message, 1)
	receive := func() { done <- <-c }
	if receiverFirst {
		go receive()
		time.Sleep(time.Millisecond) // either order is right; this makes one likely
		c <- m
	} else {
		go func() { c <- m }()
		time.Sleep(time.Millisecond)
		receive()
	}
	return <-done
}

// addresses pairs what the two messages point to.
func addresses(a, b *Message) [][2]unsafe.Pointer {
	word := func(p unsafe.Pointer) unsafe.Pointer { return *(*unsafe.Pointer)(p) }
	return [][2]unsafe.Pointer{
		{unsafe.Pointer(a.To), unsafe.Pointer(b.To)},
		{unsafe.Pointer(unsafe.SliceData(a.Bytes)), unsafe.Pointer(unsafe.SliceData(b.Bytes))},
		{word(unsafe.Pointer(&a.Names)), word(unsafe.Pointer(&b.Names))},
		{unsafe.Pointer(unsafe.StringData(a.Text)), unsafe.Pointer(unsafe.StringData(b.Text))},
		{word(unsafe.Pointer(&a.Done)), word(unsafe.Pointer(&b.Done))},
	}
}

// collected passes a message whose object nobody else holds and says, as 0 or
// 1, whether the object was there while it had to be and gone afterwards.
func collected(capacity int) (alive, gone int) {
	var h Herd
	c := make(chan Message, capacity)
	sent := sendMessage(&h, c)
	if capacity == 0 {
		settle(waiting)
	}
	inChannel := h.Left()
	held := take(c)
	<-sent
	atReceiver := h.Left()
	runtime.KeepAlive(held)
	*held = Message{}
	if inChannel == 1 && atReceiver == 1 {
		alive = 1
	}
	if h.Left() == 0 {
		gone = 1
	}
	runtime.KeepAlive(c)
	return alive, gone
}

// sendMessage sends a message from a goroutine of its own, and says when that
// is done.
//
//go:noinline
func sendMessage(h *Herd, c chan<- Message) <-chan struct{} {
	m, done := message(), make(chan struct{})
	*h = append(*h, weak.Make(m.To))
	go func() {
		c <- m
		close(done)
	}()
	if cap(c) > 0 {
		<-done
	}
	return done
}

//go:noinline
func take(c <-chan Message) *Message {
	m := <-c
	return &m
}
