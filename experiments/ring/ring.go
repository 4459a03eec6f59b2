// Package ring asks how a channel walks round its fixed array: where its
// indexes stand after every operation, with which instructions they move, and
// whether that is the modulo arithmetic that a ring buffer is drawn with. Live
// channels of many capacities are read through their DWARF layout after each
// operation, through wrap-around and with a sender waiting; the source and the
// listings of the runtime say how it is done, for every release.
//
// What would change its mind: a release that computes a remainder or a mask
// where it moves an index; an index that is not the number of operations modulo
// the capacity; a buffer that moves.
package ring

//region ways

// Remainder moves an index round a ring of any capacity by dividing.
func Remainder(x, n uint) uint {
	return (x + 1) % n
}

// Mask moves an index by one AND. It is right where n is a power of two.
func Mask(x, n uint) uint {
	return (x + 1) & (n - 1)
}

// Reset moves an index as runtime/chan.go does: count up, compare, start again.
func Reset(x, n uint) uint {
	x++
	if x == n {
		x = 0
	}
	return x
}

//endregion ways
