package cring

import (
	"fmt"
	"slices"
)

//region steps

// memory is what the two sides of a ring share. The capacity is small: what
// goes wrong goes wrong in the count, whatever the length of the buffer.
type memory struct {
	buf              [4]byte
	head, tail, size int
}

// registers are what one side has loaded and not yet stored.
type registers struct {
	index, size int
	returned    int
	byte        byte
	done        bool
}

// A step is one access to memory. No other thread can come in between.
type step func(m *memory, r *registers)

// write is ring_write as a processor carries it out: size++ is a load and a store.
var write = []step{
	func(m *memory, r *registers) {
		if m.size == len(m.buf) {
			r.returned, r.done = -1, true
		}
	},
	func(m *memory, r *registers) { r.index = m.head },
	func(m *memory, r *registers) { m.buf[r.index] = r.byte },
	func(m *memory, r *registers) { m.head = (r.index + 1) & (len(m.buf) - 1) },
	func(m *memory, r *registers) { r.size = m.size },
	func(m *memory, r *registers) { m.size = r.size + 1 },
}

// read is ring_read.
var read = []step{
	func(m *memory, r *registers) {
		if m.size == 0 {
			r.done = true
		}
	},
	func(m *memory, r *registers) { r.index = m.tail },
	func(m *memory, r *registers) { r.byte = m.buf[r.index] },
	func(m *memory, r *registers) { m.tail = (r.index + 1) & (len(m.buf) - 1) },
	func(m *memory, r *registers) { r.size = m.size },
	func(m *memory, r *registers) { m.size, r.returned = r.size-1, 1 },
}

//endregion steps

// A side is one operation that takes part.
type side struct {
	writes bool
	steps  []step
}

// plain are the two operations as they are.
func plain() (writer, reader side) { return side{true, write}, side{false, read} }

// counted are the two with an atomic size: its load and store are one step.
func counted() (writer, reader side) {
	add := func(by, returned int) step {
		return func(m *memory, r *registers) { m.size, r.returned = m.size+by, returned }
	}
	return side{true, append(slices.Clone(write[:4]), add(1, 0))}, side{false, append(slices.Clone(read[:4]), add(-1, 1))}
}

// whole returns the side in one step, as it is under a mutex.
func (s side) whole() side {
	return side{s.writes, []step{func(m *memory, r *registers) {
		for _, step := range s.steps {
			if !r.done {
				step(m, r)
			}
		}
	}}}
}

// filled is a ring that holds n bytes; its tail is not at the start.
func filled(n int) (m memory) {
	m.tail = 3
	for i := range n {
		m.buf[(m.tail+i)%len(m.buf)] = byte(10 + i)
	}
	m.head, m.size = (m.tail+n)%len(m.buf), n
	return m
}

// Orders are the interleavings of operations that begin at the same time.
type Orders struct {
	All     int
	Wrong   int // answer or end in a way that no order of the whole operations gives
	Drifted int // end with a size that is not what the answers add up to
}

// explore goes through every interleaving of the sides, from every fill of the ring.
func explore(sides ...side) (o Orders) {
	var whole []side
	for _, s := range sides {
		whole = append(whole, s.whole())
	}
	for n := range len(memory{}.buf) + 1 {
		right := map[string]bool{}
		interleave(filled(n), whole, func(m memory, regs []registers) { right[outcome(m, regs)] = true })
		interleave(filled(n), sides, func(m memory, regs []registers) {
			o.All++
			if !right[outcome(m, regs)] {
				o.Wrong++
			}
			size := n
			for i, r := range regs {
				if sides[i].writes && r.returned == 0 {
					size++
				} else if !sides[i].writes && r.returned == 1 {
					size--
				}
			}
			if size != m.size {
				o.Drifted++
			}
		})
	}
	return o
}

// interleave carries out the sides in every order of their steps and calls end
// with what each leaves.
func interleave(m memory, sides []side, end func(memory, []registers)) {
	regs := make([]registers, len(sides))
	for i := range regs {
		regs[i].byte = byte(100 + i)
	}
	var on func(m memory, regs []registers, at []int)
	on = func(m memory, regs []registers, at []int) {
		over := true
		for i, s := range sides {
			if regs[i].done || at[i] == len(s.steps) {
				continue
			}
			over = false
			m, regs, at := m, slices.Clone(regs), slices.Clone(at)
			s.steps[at[i]](&m, &regs[i])
			at[i]++
			on(m, regs, at)
		}
		if over {
			end(m, regs)
		}
	}
	on(m, regs, make([]int, len(sides)))
}

// outcome is all that one can see afterwards.
func outcome(m memory, regs []registers) string {
	var answers []any
	for _, r := range regs {
		answers = append(answers, r.returned, r.byte)
	}
	return fmt.Sprint(m, answers)
}
