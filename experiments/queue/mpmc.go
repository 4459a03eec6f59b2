package queue

import (
	"runtime"
	"sync/atomic"
)

//region mpmc

// MPMC is a ring for any number of goroutines on both sides, after Dmitry
// Vyukov's bounded queue. Every slot says whose turn it is: the put of element i
// waits for i, the take of it for i + 1, and the put of the next round for
// i + capacity. A goroutine claims an element by moving put or take on by one,
// and then has the slot to itself.
//
// Between the claim and the end of the copy the element is in the queue and not
// yet there. The original says "full" or "empty" then, which no queue is at
// that moment; this one waits for the copy, so that its answers are those of a
// queue at some moment during the call.
type MPMC[T any] struct {
	_     [line]byte
	put   atomic.Uint64 // elements ever claimed by puts
	_     [line - 8]byte
	take  atomic.Uint64 // elements ever claimed by takes
	_     [line - 8]byte
	slots []slot[T]
}

// A slot is padded so that neighbours, which different cores are at work on,
// do not lie in one line.
type slot[T any] struct {
	turn atomic.Uint64
	v    T
	_    [line - 8]byte
}

// NewMPMC returns a ring whose capacity is the next power of two, 2 at least:
// with one slot, "put" and "free again" would be the same turn.
func NewMPMC[T any](capacity int) *MPMC[T] {
	q := &MPMC[T]{slots: make([]slot[T], power(max(2, capacity)))}
	for i := range q.slots {
		q.slots[i].turn.Store(uint64(i))
	}
	return q
}

// TryPut implements [Queue].
func (q *MPMC[T]) TryPut(v T) bool {
	n := uint64(len(q.slots))
	for try := 0; ; try++ {
		put := q.put.Load()
		s := &q.slots[put&(n-1)]
		turn := s.turn.Load()
		switch {
		case turn == put:
			if q.put.CompareAndSwap(put, put+1) {
				s.v = v
				s.turn.Store(put + 1)
				return true
			}
		case turn < put && q.take.Load()+n == put:
			return false // nobody has claimed the element in this slot: put cannot have moved
		}
		wait(try)
	}
}

// TryTake implements [Queue].
func (q *MPMC[T]) TryTake() (v T, ok bool) {
	n := uint64(len(q.slots))
	for try := 0; ; try++ {
		take := q.take.Load()
		s := &q.slots[take&(n-1)]
		turn := s.turn.Load()
		switch {
		case turn == take+1:
			if q.take.CompareAndSwap(take, take+1) {
				var zero T
				v, s.v = s.v, zero
				s.turn.Store(take + n)
				return v, true
			}
		case turn <= take && q.put.Load() == take:
			return v, false // nobody has claimed this element for a put: take cannot have moved
		}
		wait(try)
	}
}

// wait lets others run once in a while: who is in the middle of a copy may need
// this goroutine's P.
func wait(try int) {
	if try&63 == 63 {
		runtime.Gosched()
	}
}

//endregion mpmc
