package queue

import "sync/atomic"

// line is how far apart words lie that different cores write.
const line = 64

//region spsc

// SPSC is a ring for one goroutine that puts and one that takes. Each side
// writes one counter and reads the other's. Each keeps what it last saw of the
// other's, and so leaves the other's cache line alone until that is used up.
//
// The counters never wrap: slot i holds the elements i, i + capacity, …, and put
// − take is the number of elements. No size is needed, and full and empty are
// never confused.
type SPSC[T any] struct {
	_        [line]byte
	put      atomic.Uint64 // elements ever put
	seenTake uint64
	_        [line - 16]byte
	take     atomic.Uint64 // elements ever taken
	seenPut  uint64
	_        [line - 16]byte
	slots    []T
}

// NewSPSC returns a ring whose capacity is the next power of two.
func NewSPSC[T any](capacity int) *SPSC[T] { return &SPSC[T]{slots: make([]T, power(capacity))} }

// TryPut implements [Queue]. One goroutine at a time may call it.
func (q *SPSC[T]) TryPut(v T) bool {
	n := uint64(len(q.slots))
	put := q.put.Load()
	if put-q.seenTake == n {
		if q.seenTake = q.take.Load(); put-q.seenTake == n {
			return false
		}
	}
	q.slots[put&(n-1)] = v
	q.put.Store(put + 1) // hands the slot over
	return true
}

// TryTake implements [Queue]. One goroutine at a time may call it.
func (q *SPSC[T]) TryTake() (v T, ok bool) {
	n := uint64(len(q.slots))
	take := q.take.Load()
	if take == q.seenPut {
		if q.seenPut = q.put.Load(); take == q.seenPut {
			return v, false
		}
	}
	var zero T
	slot := &q.slots[take&(n-1)]
	v, *slot = *slot, zero
	q.take.Store(take + 1) // gives the slot back
	return v, true
}

//endregion spsc

// power returns the least power of two that is at least n.
func power(n int) int {
	p := 1
	for p < n {
		p *= 2
	}
	return p
}
