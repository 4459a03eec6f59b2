package cring

import "math/rand/v2"

// Exhaustive returns every history of that many operations, one after the
// other, each on a new ring. No two bytes near each other are the same.
func Exhaustive(length int) (ops []Op) {
	for h := range 1 << length {
		ops = append(ops, Op{Kind: 'z'})
		next := byte(h)
		for i := range length {
			if h>>i&1 == 0 {
				ops = append(ops, Op{'w', next})
				next++
			} else {
				ops = append(ops, Op{Kind: 'r'})
			}
		}
	}
	return ops
}

// Everywhere walks through every state of a ring: for each place of the tail it
// fills the ring, writes once more, empties it, reads once more, and moves the
// tail on by one.
func Everywhere(capacity int) (ops []Op) {
	next := byte(0)
	write := func() { ops, next = append(ops, Op{'w', next}), next+7 }
	read := func() { ops = append(ops, Op{Kind: 'r'}) }
	ops = append(ops, Op{Kind: 'z'})
	for range capacity {
		for range capacity + 1 {
			write()
		}
		for range capacity + 1 {
			read()
		}
		write()
		read()
	}
	return ops
}

// Random returns a history that wanders between empty and full: a coin with a
// bias that turns over at either end.
func Random(r *rand.Rand, capacity, length int) (ops []Op) {
	ops = append(ops, Op{Kind: 'z'})
	level, bias := 0, 3
	for range length {
		if r.IntN(4) < bias {
			ops = append(ops, Op{'w', byte(r.Uint32())})
			level = min(level+1, capacity)
		} else {
			ops = append(ops, Op{Kind: 'r'})
			level = max(level-1, 0)
		}
		if level == capacity && r.IntN(4) == 0 {
			bias = 1
		} else if level == 0 && r.IntN(4) == 0 {
			bias = 3
		}
	}
	return ops
}
