// Package queue asks what a ring buffer saves, and what else there is where a
// channel is not the right one. It counts what queues of several designs
// allocate while elements go through them; it compares a channel with a ring
// under a mutex, with rings for one and for many goroutines on each side, and
// with well-kept queues of others; and it checks the rings written here with
// the race detector and, history by history, for linearizability.
//
// What would change its mind: a fixed ring that allocates after it was made, or
// a queue without one that stops allocating; a history of the rings here that
// no queue could have; a machine whose channel is no slower than a ring made
// for two goroutines.
package queue

import "sync"

//region queue

// A Queue is a bounded first-in, first-out queue. Its operations report at
// once whether there was room, or an element.
type Queue[T any] interface {
	TryPut(v T) bool
	TryTake() (v T, ok bool)
}

// Chan is a channel as a Queue.
type Chan[T any] chan T

// TryPut implements [Queue].
func (c Chan[T]) TryPut(v T) bool {
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

// TryTake implements [Queue].
func (c Chan[T]) TryTake() (v T, ok bool) {
	select {
	case v = <-c:
		return v, true
	default:
		return v, false
	}
}

//endregion queue

// Put and Take wait as channels do: the goroutine parks.
func (c Chan[T]) Put(v T) { c <- v }

// Take is described at Put.
func (c Chan[T]) Take() T { return <-c }

//region locked

// Locked is a ring under a mutex: a channel's buffer without its queues of
// waiting goroutines. Any number of goroutines may use it.
type Locked[T any] struct {
	mu          sync.Mutex
	slots       []T
	first, size int
}

// NewLocked returns a ring of any capacity.
func NewLocked[T any](capacity int) *Locked[T] { return &Locked[T]{slots: make([]T, capacity)} }

// TryPut implements [Queue].
func (q *Locked[T]) TryPut(v T) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.size == len(q.slots) {
		return false
	}
	at := q.first + q.size
	if at >= len(q.slots) {
		at -= len(q.slots)
	}
	q.slots[at] = v
	q.size++
	return true
}

// TryTake implements [Queue].
func (q *Locked[T]) TryTake() (v T, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.size == 0 {
		return v, false
	}
	var zero T
	v, q.slots[q.first] = q.slots[q.first], zero
	if q.first++; q.first == len(q.slots) {
		q.first = 0
	}
	q.size--
	return v, true
}

//endregion locked
