package queue

import (
	"container/list"
	"testing"

	"chanlab/runner/instrument/alloc"
	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// sliced is the queue that one writes without thinking: append behind, cut off
// in front. What is cut off is not used again.
type sliced[T any] struct{ list []T }

func (q *sliced[T]) TryPut(v T) bool { q.list = append(q.list, v); return true }
func (q *sliced[T]) TryTake() (v T, ok bool) {
	if len(q.list) == 0 {
		return v, false
	}
	v, q.list = q.list[0], q.list[1:]
	return v, true
}

// linked is a queue of nodes, one for each element.
type linked[T any] struct{ list *list.List }

func (q linked[T]) TryPut(v T) bool { q.list.PushBack(v); return true }
func (q linked[T]) TryTake() (v T, ok bool) {
	e := q.list.Front()
	if e == nil {
		return v, false
	}
	return q.list.Remove(e).(T), true
}

// An element of 32 bytes has no way round the heap: it is no small integer that
// an interface could hold for nothing.
type element [4]uint64

// pass fills a queue and empties it, rounds times.
func pass(t testing.TB, q Queue[element], level, rounds int) {
	for r := range rounds {
		for i := range level {
			if !q.TryPut(element{uint64(r*level + i)}) {
				t.Fatal("no room in a queue that is not full")
			}
		}
		for i := range level {
			if v, ok := q.TryTake(); !ok || v[0] != uint64(r*level+i) {
				t.Fatalf("took %v, %v: want element %d", v, ok, r*level+i)
			}
		}
	}
}

// TestAllocations counts what passes of elements take from the heap once a
// queue is made, and what making it takes.
func TestAllocations(t *testing.T) {
	const id = "C2.2.2"
	if raced {
		t.Skip("the race detector allocates: run without -race")
	}
	const level, rounds, passes = 100, 10, 20
	const elements = level * rounds * passes
	all := designs[element]()
	fixed := len(all)
	all = append(all,
		design[element]{key: "growing", name: claim.Text{EN: "gammazero/deque that may grow and shrink", ZH: "gammazero/deque，容量可增可减"},
			make: func(n int) Queue[element] { return &growing[element]{limit: n} }},
		design[element]{key: "sliced", name: claim.Text{EN: "slice: append, then q = q[1:]", ZH: "切片：append 入队，q = q[1:] 出队"},
			make: func(int) Queue[element] { return new(sliced[element]) }},
		design[element]{key: "linked", name: claim.Text{EN: "linked list (container/list)", ZH: "链表（container/list）"},
			make: func(int) Queue[element] { return linked[element]{list.New()} }})

	rows := artifact.Columns(
		[]string{"queue", "objects to make it", "bytes to make it", "objects for the first pass", "objects for the passes after it", "bytes for those"},
		[]string{"队列", "创建时的对象数", "创建时的字节数", "第一轮的对象数", "之后各轮的对象数", "之后各轮的字节数"})
	var kept Queue[element] // a queue that nobody sees would live on the stack
	later := map[string]alloc.Count{}
	for _, d := range all {
		made := alloc.Each(1, func() { kept = d.make(128) })[0]
		q := d.make(128)
		// Each calls once before it counts; here the first pass is of interest.
		var rest alloc.Count
		first := alloc.Each(1, second(func() { pass(t, q, level, rounds) }))[0]
		for _, c := range alloc.Each(passes, func() { pass(t, q, level, rounds) }) {
			rest.Objects, rest.Bytes = rest.Objects+c.Objects, rest.Bytes+c.Bytes
		}
		later[d.key] = rest
		rows.Add(d.name, made.Objects, made.Bytes, first.Objects, rest.Objects, rest.Bytes)
	}
	_ = kept
	rows.Write(t, "allocations")

	var rings uint64 // objects of the queues that have a fixed ring, the channel's among them
	for _, d := range all[:fixed] {
		rings += later[d.key].Objects
	}
	channel, grows, slice, nodes := later["chan"], later["growing"], later["sliced"], later["linked"]
	claim.Decide(t, id, channel.Objects == 0 && rings == 0 && slice.Objects > 0 && nodes.Objects > 0, claim.Textf(
		"while %[1]d elements of 32 bytes passed, a channel allocated %[2]d objects, and all %[3]d queues on a ring of fixed size %[4]d; a slice that is appended to and cut allocated %[5]d (%[6]d bytes), a linked list %[7]d, a ring that grows and shrinks with its contents %[8]d",
		"%[1]d 个 32 字节的元素通过期间，通道分配了 %[2]d 个对象，%[3]d 种用固定大小的环的队列合计 %[4]d 个；append 加切片截取的队列分配了 %[5]d 个（%[6]d 字节），链表 %[7]d 个，随内容增减的环 %[8]d 个",
		elements, channel.Objects, fixed, rings, slice.Objects, slice.Bytes, nodes.Objects, grows.Objects))
	artifact.Values(t, map[string]any{
		"elements": elements, "sliced.objects": slice.Objects, "sliced.bytes": slice.Bytes,
		"linked.objects": nodes.Objects, "chan.objects": channel.Objects,
	})
}

// second returns a function that does nothing when it is first called.
func second(f func()) func() {
	called := false
	return func() {
		if called {
			f()
		}
		called = true
	}
}
