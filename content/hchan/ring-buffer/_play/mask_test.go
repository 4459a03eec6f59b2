// Exercise: a ring for six that has room for two
// 练习：说是六个、只装得下两个的环

package main

import "testing"

type ring struct {
	slots            []int
	head, tail, size int
}

// next moves an index. Make it right for every capacity.
func (r *ring) next(i int) int { return (i + 1) & (len(r.slots) - 1) }

func (r *ring) put(v int) {
	r.slots[r.head] = v
	r.head = r.next(r.head)
	r.size++
}

func (r *ring) get() int {
	v := r.slots[r.tail]
	r.tail = r.next(r.tail)
	r.size--
	return v
}

func TestFour(t *testing.T) { fillAndEmpty(t, 4) }
func TestSix(t *testing.T)  { fillAndEmpty(t, 6) }

func fillAndEmpty(t *testing.T, capacity int) {
	r := &ring{slots: make([]int, capacity)}
	for v := 1; v <= capacity; v++ {
		r.put(v)
	}
	for want := 1; want <= capacity; want++ {
		if got := r.get(); got != want {
			t.Errorf("element %d comes out as %d", want, got)
		}
	}
}
