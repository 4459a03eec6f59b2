// Package mutate asks what a receiver holds after data was handed to it: a copy
// or the data itself. The sender changes a byte twice, once while the data is on
// its way and once after it arrived, and the receiver says which byte it sees;
// where the kernel tells, both say which physical page they look at. Channels of
// several element types do it between goroutines, and pipes, sockets and mappings
// between processes.
//
// What would change its mind: a way that hands over the value itself and still
// lets the receiver see what the sender writes later; two mappings of one shared
// file that do not; a reader of a pipe that goes on seeing the page the sender
// put into it.
package mutate

import (
	"unsafe"

	"chanlab/runner/instrument/claim"
)

// Size is that of the data handed over: a page of most machines.
const Size = 4096

// A Payload is the data. Its first byte is what is changed and looked at.
type Payload [Size]byte

// What the first byte is.
const (
	Before  = 'a' // when the data is handed over
	OnWay   = 'b' // changed before the receiver asked for the data
	Arrived = 'c' // changed after the receiver got it
)

// Handed is what goes from one side to the other.
type Handed int

// A value is the data itself. An address is the sender's. A descriptor names
// something that the kernel keeps, and means the same to both sides.
const (
	Value Handed = iota
	Address
	Descriptor
)

// A Kind is a type of element that carries a payload through a channel.
type Kind struct {
	Type   string
	Gives  claim.Text // what the send hands over
	Handed Handed
	Bytes  uintptr // of the element
	New    func(capacity int) *Parcel
}

// A Parcel is a payload and a channel of its own. Send and Change belong to the
// sender's goroutine, Receive and Look to the receiver's; nothing here orders
// them.
type Parcel struct {
	Send, Receive func()
	Change        func(b byte)
	Look          func() byte
	From, To      func() uintptr // where the payload is for the sender and, after Receive, for the receiver
}

//region kinds

// Kinds are the element types under study.
var Kinds = []Kind{
	kind("[4096]byte", Value, claim.Text{EN: "the array", ZH: "数组本身"},
		func(ch chan<- [Size]byte, p *Payload) { ch <- *p },
		func(v *[Size]byte) *byte { return &v[0] }),
	kind("struct{ n int; data [4096]byte }", Value, claim.Text{EN: "the struct", ZH: "结构体本身"},
		func(ch chan<- whole, p *Payload) { ch <- whole{1, *p} },
		func(v *whole) *byte { return &v.data[0] }),
	kind("*[4096]byte", Address, claim.Text{EN: "its address", ZH: "数组的地址"},
		func(ch chan<- *[Size]byte, p *Payload) { ch <- (*[Size]byte)(p) },
		func(v **[Size]byte) *byte { return &(*v)[0] }),
	kind("[]byte", Address, claim.Text{EN: "address, length and capacity", ZH: "地址、长度与容量"},
		func(ch chan<- []byte, p *Payload) { ch <- p[:] },
		func(v *[]byte) *byte { return &(*v)[0] }),
	kind("string", Address, claim.Text{EN: "address and length", ZH: "地址与长度"},
		func(ch chan<- string, p *Payload) { ch <- unsafe.String(&p[0], Size) }, // what Go code must never do: the string will change
		func(v *string) *byte { return unsafe.StringData(*v) }),
	kind("struct{ n int; data []byte }", Address, claim.Text{EN: "a number, and address, length and capacity", ZH: "一个数，以及地址、长度与容量"},
		func(ch chan<- sliced, p *Payload) { ch <- sliced{1, p[:]} },
		func(v *sliced) *byte { return &v.data[0] }),
	kind("any, holding [4096]byte", Address, claim.Text{EN: "the address of a copy, made by the conversion to any", ZH: "转换为 any 时所做副本的地址"},
		func(ch chan<- any, p *Payload) { ch <- *p },
		func(v *any) *byte { return (*[2]*byte)(unsafe.Pointer(v))[1] }),
	kind("any, holding *[4096]byte", Address, claim.Text{EN: "its address, and that of the type", ZH: "数组的地址与类型的地址"},
		func(ch chan<- any, p *Payload) { ch <- p },
		func(v *any) *byte { return &(*v).(*Payload)[0] }),
	kind("func() *byte", Address, claim.Text{EN: "the address of a closure, which holds that of the array", ZH: "闭包的地址，闭包持有数组的地址"},
		func(ch chan<- func() *byte, p *Payload) { ch <- func() *byte { return &p[0] } },
		func(v *func() *byte) *byte { return (*v)() }),
}

type whole struct {
	n    int
	data Payload
}

type sliced struct {
	n    int
	data []byte
}

//endregion kinds

func kind[E any](name string, handed Handed, gives claim.Text, send func(chan<- E, *Payload), first func(*E) *byte) Kind {
	return Kind{Type: name, Gives: gives, Handed: handed, Bytes: unsafe.Sizeof(*new(E)), New: func(capacity int) *Parcel {
		ch, p, got := make(chan E, capacity), &Payload{Before}, new(E)
		return &Parcel{
			Send:    func() { send(ch, p) },
			Receive: func() { *got = <-ch },
			Change:  func(b byte) { p[0] = b },
			Look:    func() byte { return *first(got) },
			From:    func() uintptr { return uintptr(unsafe.Pointer(p)) },
			To:      func() uintptr { return uintptr(unsafe.Pointer(first(got))) },
		}
	}}
}

// Seen is what a receiver saw of the sender's changes.
type Seen struct{ OnWay, After bool }

//region moments

// Buffered hands the parcel over through the buffer: the first change is made
// while the element is in the ring, the second after the receive.
func Buffered(k Kind) (seen Seen, same bool) {
	p := k.New(1)
	p.Send()
	p.Change(OnWay)
	received, changed, looked := make(chan struct{}), make(chan struct{}), make(chan struct{})
	go func() {
		p.Receive()
		seen.OnWay = p.Look() == OnWay
		close(received)
		<-changed
		seen.After = p.Look() == Arrived
		same = p.From() == p.To()
		close(looked)
	}()
	<-received
	p.Change(Arrived)
	close(changed)
	<-looked
	return seen, same
}

// Direct hands the parcel over without a buffer. Nothing can be changed on the
// way: when the send returns, the receiver has it.
func Direct(k Kind) (after bool) {
	p := k.New(0)
	changed, looked := make(chan struct{}), make(chan struct{})
	go func() {
		p.Receive()
		<-changed
		after = p.Look() == Arrived
		close(looked)
	}()
	p.Send()
	p.Change(Arrived)
	close(changed)
	<-looked
	return after
}

//endregion moments
