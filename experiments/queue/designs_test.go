package queue

import (
	"sync"

	"github.com/gammazero/deque"
	"github.com/puzpuzpuz/xsync/v4"

	"chanlab/runner/instrument/claim"
)

// A design is a kind of queue that the experiments compare.
type design[T any] struct {
	key  string
	name claim.Text
	make func(capacity int) Queue[T]
	pair bool // for one goroutine on each side only
	// hasty says that false may also mean that somebody else was quicker.
	hasty bool
}

// designs returns all of them, a channel first.
func designs[T any]() []design[T] {
	return []design[T]{
		{key: "chan", name: claim.Text{EN: "channel", ZH: "通道"},
			make: func(n int) Queue[T] { return make(Chan[T], n) }},
		{key: "locked", name: claim.Text{EN: "ring under a mutex", ZH: "互斥锁环"},
			make: func(n int) Queue[T] { return NewLocked[T](n) }},
		{key: "mpmc", name: claim.Text{EN: "MPMC ring", ZH: "MPMC 环"},
			make: func(n int) Queue[T] { return NewMPMC[T](n) }},
		{key: "xsync-mpmc", name: claim.Text{EN: "xsync.MPMCQueue", ZH: "xsync.MPMCQueue"}, hasty: true,
			make: func(n int) Queue[T] { return theirs[T]{xsync.NewMPMCQueue[T](n)} }},
		{key: "deque", name: claim.Text{EN: "gammazero/deque under a mutex", ZH: "互斥锁加 gammazero/deque"},
			make: func(n int) Queue[T] {
				q := &growing[T]{limit: n}
				q.d.SetBaseCap(n) // or it would shrink when half is taken out, and grow again
				return q
			}},
		{key: "spsc", name: claim.Text{EN: "SPSC ring", ZH: "SPSC 环"}, pair: true,
			make: func(n int) Queue[T] { return NewSPSC[T](n) }},
		{key: "xsync-spsc", name: claim.Text{EN: "xsync.SPSCQueue", ZH: "xsync.SPSCQueue"}, pair: true,
			make: func(n int) Queue[T] { return theirs[T]{xsync.NewSPSCQueue[T](n)} }},
	}
}

// byKey returns one of the designs.
func byKey[T any](key string) design[T] {
	for _, d := range designs[T]() {
		if d.key == key {
			return d
		}
	}
	panic("no design " + key)
}

// theirs calls a queue of xsync by our names.
type theirs[T any] struct {
	q interface {
		TryEnqueue(v T) bool
		TryDequeue() (T, bool)
	}
}

func (q theirs[T]) TryPut(v T) bool    { return q.q.TryEnqueue(v) }
func (q theirs[T]) TryTake() (T, bool) { return q.q.TryDequeue() }

// growing is a deque, which no two goroutines may use at once, under a mutex
// and with a limit, which it has not by itself.
type growing[T any] struct {
	mu    sync.Mutex
	d     deque.Deque[T]
	limit int
}

func (q *growing[T]) TryPut(v T) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.d.Len() == q.limit {
		return false
	}
	q.d.PushBack(v)
	return true
}

func (q *growing[T]) TryTake() (v T, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.d.Len() == 0 {
		return v, false
	}
	return q.d.PopFront(), true
}
