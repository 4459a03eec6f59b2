// Package ordering asks which memory order a push and a pop need. It lets a
// producer and a consumer share a small ring under rules that allow what
// a weakly ordered processor allows, goes through every execution there is, and
// drops one order at a time; and it looks which orders the runtime's own queues
// ask for, the run queues that work without a lock and the wait queues of a
// channel, and what the compiler makes of them on arm64.
//
// What would change its mind: no wrong value without the push's release or
// without the pop's acquire; a wrong value with all of them; a run queue
// without them, or a wait queue that is linked by ordered instructions.
package ordering

import "fmt"

// An Order is what an access promises about the ones around it.
type Order int

const (
	Plain   Order = iota
	Acquire       // a load: what follows it in the program happens after it
	Release       // a store: what precedes it in the program happens before it
)

// An Op is one access to memory.
type Op struct {
	Store bool
	Loc   string
	Value int // what is stored; or, for a load that waits, the least it waits for
	Wait  bool
	Into  string // register of a load that does not wait
	Order Order
}

// Orders are the four places of a ring at which an order can be asked for.
type Orders struct {
	PushRelease, PopAcquire bool // the element: published by the push, seen by the pop
	PopRelease, PushAcquire bool // the slot: given back by the pop, used again by the push
}

//region ring

// Producer pushes the numbers 1 … n through a ring of so many slots: it waits
// until a slot is free, fills it, and publishes.
func Producer(slots, n int, o Orders) (ops []Op) {
	for k := 1; k <= n; k++ {
		ops = append(ops,
			Op{Loc: "head", Wait: true, Value: k - slots, Order: when(o.PushAcquire, Acquire)},
			Op{Store: true, Loc: slot(k, slots), Value: k},
			Op{Store: true, Loc: "tail", Value: k, Order: when(o.PushRelease, Release)})
	}
	return ops
}

// Consumer pops as many: it waits for an element, reads it, and gives the slot back.
func Consumer(slots, n int, o Orders) (ops []Op) {
	for k := 1; k <= n; k++ {
		ops = append(ops,
			Op{Loc: "tail", Wait: true, Value: k, Order: when(o.PopAcquire, Acquire)},
			Op{Loc: slot(k, slots), Into: fmt.Sprint(k)},
			Op{Store: true, Loc: "head", Value: k, Order: when(o.PopRelease, Release)})
	}
	return ops
}

func slot(k, slots int) string { return fmt.Sprintf("slot %d", k%slots) }

//endregion ring

func when(on bool, o Order) Order {
	if on {
		return o
	}
	return Plain
}

//region rules

// ordered reports whether a, which precedes b in the program, also happens
// before it. Everything else may change places. The rules are those of arm64
// as far as these programs need them: one location is coherent, an acquire
// comes before what follows it, a release after what precedes it, and a store
// waits for the loads that decide whether it happens at all.
func ordered(a, b Op) bool {
	return a.Loc == b.Loc || a.Order == Acquire || b.Order == Release || a.Wait && b.Store
}

//endregion rules

// Count is executions, and those in which the consumer got a wrong number.
type Count struct{ All, Wrong int }

// Explore goes through every execution of the two threads and counts those
// whose registers are not what they should be: register k holds k.
func Explore(threads ...[]Op) Count {
	return (&explorer{threads: threads, known: map[string]Count{}}).from(state{
		done: make([]uint, len(threads)), memory: map[string]int{}, registers: map[string]int{}})
}

type explorer struct {
	threads [][]Op
	known   map[string]Count // by state: executions that go on alike are counted once
}

type state struct {
	done              []uint // by thread, the set of its accesses that happened
	memory, registers map[string]int
}

func (e *explorer) from(s state) (c Count) {
	key := fmt.Sprint(s.done, s.memory, s.registers) // maps print in the order of their keys
	if known, ok := e.known[key]; ok {
		return known
	}
	finished := true
	for t, ops := range e.threads {
		for i, op := range ops {
			if s.done[t]&(1<<i) != 0 {
				continue
			}
			finished = false
			if next, ok := s.do(t, i, op, ops); ok {
				sub := e.from(next)
				c.All, c.Wrong = c.All+sub.All, c.Wrong+sub.Wrong
			}
		}
	}
	if finished {
		c.All = 1
		for register, v := range s.registers {
			if fmt.Sprint(v) != register {
				c.Wrong = 1
			}
		}
	}
	e.known[key] = c
	return c
}

// do lets an access happen, if it may happen next.
func (s state) do(t, i int, op Op, ops []Op) (state, bool) {
	for j := range i {
		if s.done[t]&(1<<j) == 0 && ordered(ops[j], op) {
			return s, false
		}
	}
	if op.Wait && s.memory[op.Loc] < op.Value {
		return s, false
	}
	next := state{append([]uint(nil), s.done...), with(s.memory, "", 0), with(s.registers, "", 0)}
	next.done[t] |= 1 << i
	switch {
	case op.Store:
		next.memory = with(s.memory, op.Loc, op.Value)
	case op.Into != "":
		next.registers = with(s.registers, op.Into, s.memory[op.Loc])
	}
	return next, true
}

// with copies a map and sets one more key, if it has a name.
func with(m map[string]int, key string, v int) map[string]int {
	copied := make(map[string]int, len(m)+1)
	for k, v := range m {
		copied[k] = v
	}
	if key != "" {
		copied[key] = v
	}
	return copied
}
