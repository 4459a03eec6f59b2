package copy

import (
	"fmt"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// received is what became of one form of receive.
type received struct {
	form    string
	drops   bool
	place   string
	written bool // the sender had written the slot before the receiver ran
}

// tries is how often something is looked at that may be missed: on a busy
// machine the goroutine that was woken may run before this one has looked. What was
// seen in its slot before it ran, was there.
const tries = 5

// receive parks a goroutine in every form of receive, sends, and looks at the
// slot before the receiver can have done anything.
func receive[T any](t *testing.T, o overlay) (all []received) {
	t.Helper()
	for i, form := range Receives[T]() {
		r := received{form: form.Form, drops: form.Drops}
		for try := 0; try < tries && !r.written; try++ {
			c := make(chan T)
			p := park(t, o, c, "recvq", func() { form.Do(c) })
			r.place = p.place
			v, want := pattern[T](byte(i*tries + try)) // another each time: stacks are used again
			before := p.peek(len(want))
			c <- v
			after := p.peek(len(want))
			r.written = !same(before, want) && same(after, want) && !p.ended.Load()
			p.await(t)
		}
		all = append(all, r)
	}
	return all
}

// Whether a sender writes into the stack frame of a receiver that waits:
// every form of receive, a small element and a large one.
func TestReceiversSlot(t *testing.T) {
	const id = "C1.3"
	o := look(t, id)
	one(t)
	small, large := receive[int](t, o), receive[[4321]byte](t, o)

	rows := artifact.NewTable(text("receive", "接收的写法"), text("slot, int", "槽位（int）"), text("slot, [4321]byte", "槽位（[4321]byte）"), text("written by the sender", "由发送方写入"))
	keep, onStack, dropped, none, elsewhere := 0, 0, 0, 0, ""
	for i, r := range small {
		l := large[i]
		rows.Add(text(r.form, r.form), places[r.place], places[l.place], yesno(r.written && l.written))
		switch {
		case r.form == Reflect:
			elsewhere = r.place
		case r.drops:
			dropped++
			if r.place == nowhere && l.place == nowhere {
				none++
			}
		default:
			keep++
			if r.place == ownStack && l.place == ownStack && r.written && l.written {
				onStack++
			}
		}
	}
	rows.Write(t, "receives")
	claim.Decide(t, id, onStack == keep, claim.Textf(
		"with the receiver parked, in %[1]d of %[2]d forms of receive that keep the value the slot lies on the receiver's own stack, and after the send, before the receiver ran, it held what was sent (int and [4321]byte). In %[3]d of %[4]d forms that drop the value there is no slot and nothing is written. Not a form of the language: reflect.Value.Recv, whose slot lies in: %[5]s",
		"接收方已挂起时，保留值的 %[2]d 种接收写法中有 %[1]d 种，槽位在接收方自己的栈上，且发送之后、接收方运行之前，其中已是所发的值（int 与 [4321]byte）。丢弃值的 %[4]d 种写法中有 %[3]d 种没有槽位，什么也不写。语言之外的 reflect.Value.Recv，槽位位于：%[6]s",
		onStack, keep, none, dropped, places[elsewhere].EN, places[elsewhere].ZH))
}

// Where a value is sent from: not a claim of its own, but what the runtime has
// to copy from.
func TestSendersSlot(t *testing.T) {
	o := look(t)
	one(t)
	rows := artifact.NewTable(text("send", "发送的写法"), text("slot, int", "槽位（int）"), text("slot, [4321]byte", "槽位（[4321]byte）"))
	large := sendPlaces(t, o, Sends[[4321]byte]())
	for i, r := range sendPlaces(t, o, Sends[int]()) {
		rows.Add(text(r.form, r.form), places[r.place], places[large[i].place])
		if r.local && (r.place != ownStack || large[i].place != ownStack) {
			t.Errorf("%s: the slot of a local variable is not on the sender's stack", r.form)
		}
	}
	for _, r := range sendPlaces(t, o, Static()) {
		rows.Add(text(r.form, r.form), places[r.place], "–")
	}
	rows.Write(t, "sends")
}

type sent struct {
	form  string
	local bool
	place string
}

func sendPlaces[T any](t *testing.T, o overlay, forms []Send[T]) (all []sent) {
	t.Helper()
	for _, form := range forms {
		c := make(chan T)
		p := park(t, o, c, "sendq", func() { form.Do(c) })
		all = append(all, sent{form.Form, form.Local, p.place})
		<-c
		p.await(t)
	}
	return all
}

// A handover is one send while a receiver waits.
type handover struct {
	elem     string
	pointers bool
	capacity int
	direct   bool // the value was in the receiver's slot before the receiver ran, and the ring as it was
}

func handOver[T any](t *testing.T, o overlay, elem string, pointer bool, v T) (all []handover) {
	t.Helper()
	want := bytesOf(&v)
	for _, capacity := range capacities {
		h := handover{elem, pointer, capacity, false}
		for try := 0; try < tries && !h.direct; try++ {
			c := make(chan T, capacity)
			var got T
			p := park(t, o, c, "recvq", func() { got = <-c })
			slot, before, count := p.peek(len(want)), ring(o, c), of(o, c).Uint("qcount")
			c <- v
			h.direct = p.place == ownStack && !same(slot, want) && same(p.peek(len(want)), want) && !p.ended.Load() &&
				same(ring(o, c), before) && of(o, c).Uint("qcount") == count
			p.await(t)
			if !same(bytesOf(&got), want) {
				t.Fatalf("chan %s, capacity %d: another value arrived", elem, capacity)
			}
		}
		all = append(all, h)
	}
	return all
}

var capacities = []int{0, 1, 2, 7, 64}

// Whether the direct way is for elements that are no pointers and capacities
// of 0 and 1 only.
func TestDirectHandover(t *testing.T) {
	const id = "C1.2"
	o := look(t, id)
	one(t)
	word, text64 := new(int), [64]byte{}
	copyBytes(ptr(&text64), []byte(strings.Repeat("chan", 16)))
	all := handOver(t, o, "int", false, 0x1234567)
	all = append(all, handOver(t, o, "[64]byte", false, text64)...)
	all = append(all, handOver(t, o, "*int", true, word)...)
	all = append(all, handOver(t, o, "func()", true, func() {})...)
	all = append(all, handOver(t, o, "string", true, "a string")...)
	all = append(all, handOver(t, o, "any", true, any(word))...)
	all = append(all, handOver(t, o, "struct{ p *int; n int }", true, struct {
		p *int
		n int
	}{word, 7})...)

	rows := artifact.NewTable(append([]any{text("element", "元素")}, headers()...)...)
	agree, beyond, direct := 0, 0, 0
	for i := 0; i < len(all); i += len(capacities) {
		row := []any{all[i].elem}
		for _, h := range all[i : i+len(capacities)] {
			row = append(row, directness(h.direct))
			claimed := !h.pointers && h.capacity <= 1
			if h.direct == claimed {
				agree++
			}
			if h.direct {
				direct++
				if !claimed {
					beyond++
				}
			}
		}
		rows.Add(row...)
	}
	rows.Write(t, "direct")
	claim.Decide(t, id, agree == len(all), claim.Textf(
		"with a receiver parked, %[1]d of %[2]d sends wrote the value into its slot and left ring and qcount as they were; %[3]d of these are outside what the claim allows: pointers, strings, funcs and interfaces, and capacities of %[4]s",
		"接收方已挂起时，%[2]d 次发送中有 %[1]d 次把值直接写进它的槽位，环形缓冲区与 qcount 均未变；其中 %[3]d 次超出论断所限：元素为指针、字符串、函数、接口，或容量为 %[4]s",
		direct, len(all), beyond, strings.Join(strings.Fields(strings.Trim(fmt.Sprint(capacities[2:]), "[]")), ", ")))
}

func headers() (list []any) {
	for _, n := range capacities {
		list = append(list, claim.Textf("capacity %[1]d", "容量 %[1]d", n))
	}
	return list
}

func directness(direct bool) claim.Text {
	if direct {
		return text("direct", "直接")
	}
	return text("not direct", "不直接")
}

// Whether a send that finds nobody waiting writes into the ring, as long as
// there is room and when there is none.
func TestRing(t *testing.T) {
	const id = "C1.4"
	o := look(t, id)
	one(t)
	room, written, full, bySender, byReceiver := 0, 0, 0, 0, 0
	for _, capacity := range capacities[1:] {
		c := make(chan [40]byte, capacity)
		for i := range capacity {
			at := of(o, c).Uint("sendx") * 40
			v, want := pattern[[40]byte](byte(i))
			c <- v
			room++
			if same(ring(o, c)[at:at+40], want) && of(o, c).Uint("qcount") == uint64(i+1) {
				written++
			}
		}
		before := ring(o, c)
		v, want := pattern[[40]byte](0xee)
		p := park(t, o, c, "sendq", func() { c <- v })
		full++
		if !same(ring(o, c), before) {
			bySender++
		}
		at := of(o, c).Uint("recvx") * 40
		<-c // makes room
		if same(ring(o, c)[at:at+40], want) && !p.ended.Load() {
			byReceiver++
		}
		p.await(t)
	}
	evidence := claim.Textf(
		"%[1]d of %[2]d sends that found room and nobody waiting put the value into the slot at sendx. Of %[3]d sends to a full buffer %[4]d wrote to the ring: the sender parked, and in %[5]d of them the receive that made room copied the value from its stack into the ring before the sender ran again",
		"遇到空位且无人等待的 %[2]d 次发送中，有 %[1]d 次把值写入了 sendx 所指的槽位。缓冲区已满的 %[3]d 次发送中，有 %[4]d 次写了环形缓冲区：发送方挂起，其中 %[5]d 次是腾出空位的那次接收，在发送方重新运行之前，把值从它的栈拷进了环形缓冲区",
		written, room, full, bySender, byReceiver)
	switch {
	case written == room && bySender == full:
		claim.Decide(t, id, true, evidence)
	case written == room && bySender == 0 && byReceiver > 0:
		claim.Qualify(t, id, text(
			"As long as the buffer has room; when it is full the sender parks, and the receiver that makes room copies the value into the ring.",
			"仅当缓冲区有空位时；缓冲区已满则发送方挂起，由腾出空位的接收方把值拷进环形缓冲区。"), evidence)
	default:
		claim.Decide(t, id, false, evidence)
	}
}
