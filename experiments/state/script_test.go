package state

import (
	"fmt"
	"strings"
	"testing"
	"unsafe"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// A script makes a channel of a capacity and does one thing after the other to it.
type script struct {
	capacity int
	steps    []step
}

type step struct {
	what claim.Text
	do   func(c *Channel)
}

func send(v int) step {
	return step{claim.Textf("send %d", "发送 %d", v), func(c *Channel) { c.Send(v) }}
}
func parkSender(v int) step {
	return step{claim.Textf("a goroutine blocks sending %d", "一个 goroutine 阻塞在发送 %d", v), func(c *Channel) { c.ParkSender(v) }}
}

var (
	receive      = step{claim.Text{EN: "receive", ZH: "接收"}, (*Channel).Receive}
	parkReceiver = step{claim.Text{EN: "a goroutine blocks receiving", ZH: "一个 goroutine 阻塞在接收"}, (*Channel).ParkReceiver}
	closeIt      = step{claim.Text{EN: "close", ZH: "关闭"}, func(c *Channel) { close(c.C) }}
)

//region scripts

// scripts go through every kind of state: with and without a buffer, empty,
// partly filled, full, wrapped around, waited for on either side, closed.
var scripts = []script{
	{0, []step{parkReceiver, parkReceiver, send(11), closeIt}},
	{0, []step{parkSender(11), parkSender(22), receive, receive, closeIt}},
	{2, []step{send(11), send(22), parkSender(33), receive, receive, closeIt, receive}},
	{2, []step{parkReceiver, send(11), send(22)}},
	{4, []step{send(11), send(22), send(33), send(44), receive, send(55)}},
	{1, []step{closeIt}},
}

//endregion scripts

// A state is a channel after some steps of a script.
type state struct {
	script, step int // step 0 is the make itself
	what         claim.Text
	fields       Fields
	length       int   // len of the channel
	slots        []int // the buffer, unused slots included
	stored       int64 // sends that returned less receives that did
	send         string
	receive      string
}

// The answers to whether an operation would block.
const (
	blocks = "yes"
	passes = "no"
	panics = "panics"
)

func overlay(t *testing.T, ids ...string) *Overlay {
	t.Helper()
	in := toolchain.Local()
	if err := in.Installed(t.Context()); err != nil {
		claim.Unavailable(t, err, ids...)
	}
	l, err := layout.Of(t.Context(), in, "hchan", "sudog")
	if err != nil {
		t.Fatal(err)
	}
	o := &Overlay{&l.Structs[0], &l.Structs[1]}

	// What the language can tell must be there, or the overlay is not of this program.
	ch := make(chan [3]int16, 5)
	v := o.hchan.At(hchanOf(ch))
	if v.Uint("dataqsiz") != uint64(cap(ch)) || v.Uint("elemsize") != uint64(unsafe.Sizeof([3]int16{})) {
		t.Fatalf("the overlay of %s does not fit this process: dataqsiz %d, elemsize %d", in, v.Uint("dataqsiz"), v.Uint("elemsize"))
	}
	return o
}

// replay brings a new channel into the state after the first n steps.
func (s script) replay(t *testing.T, o *Overlay, n int) *Channel {
	t.Helper()
	c := &Channel{C: make(chan int, s.capacity), overlay: o}
	for _, step := range s.steps[:n] {
		step.do(c)
		if err := c.Settle(); err != nil {
			t.Fatalf("%s: %v", step.what.EN, err)
		}
	}
	return c
}

// after looks at the state after n steps, and tries on twins what would block.
func (s script) after(t *testing.T, o *Overlay, n int) state {
	t.Helper()
	made := "make(chan int)"
	if s.capacity > 0 {
		made = fmt.Sprintf("make(chan int, %d)", s.capacity)
	}
	st := state{step: n, what: claim.Text{EN: made, ZH: made}}
	if n > 0 {
		st.what = s.steps[n-1].what
	}
	c := s.replay(t, o, n)
	st.fields, st.length = o.Read(hchanOf(c.C)), len(c.C)
	st.stored = c.sent.Load() - c.received.Load()
	if s.capacity > 0 {
		st.slots = slots(o, c.C)
	}
	release(t, c)

	twin := s.replay(t, o, n)
	st.send = trySend(twin.C)
	release(t, twin)
	twin = s.replay(t, o, n)
	st.receive = tryReceive(twin.C)
	release(t, twin)
	return st
}

func trySend(ch chan int) (answer string) {
	defer func() {
		if recover() != nil {
			answer = panics
		}
	}()
	select {
	case ch <- 99:
		return passes
	default:
		return blocks
	}
}

func tryReceive(ch chan int) string {
	select {
	case <-ch:
		return passes
	default:
		return blocks
	}
}

// slots copies the ring buffer. The channel is at rest; the race detector
// cannot know that.
//
//go:norace
func slots(o *Overlay, ch chan int) []int {
	v := o.hchan.At(hchanOf(ch))
	return append([]int(nil), unsafe.Slice((*int)(v.Pointer("buf")), v.Uint("dataqsiz"))...)
}

func release(t *testing.T, c *Channel) {
	t.Helper()
	if err := c.Release(); err != nil {
		t.Fatal(err)
	}
}

// run goes through all scripts and looks after every step.
func run(t *testing.T, o *Overlay) (all []state) {
	t.Helper()
	for i, s := range scripts {
		for n := range len(s.steps) + 1 {
			st := s.after(t, o, n)
			st.script = i
			all = append(all, st)
		}
	}
	return all
}

// history says how a state came about.
func (st state) history(all []state) claim.Text {
	var en, zh []string
	for _, other := range all {
		if other.script == st.script && other.step <= st.step {
			en, zh = append(en, other.what.EN), append(zh, other.what.ZH)
		}
	}
	return claim.Text{EN: strings.Join(en, ", "), ZH: strings.Join(zh, "，")}
}
