// Package sharing asks whether counters that two cores write at the same time
// are slowed down by lying in one cache line, whether keeping them apart ends
// that, and what a struct of 64 bytes has to do with where it lies.
//
// What would change its mind: two threads, each bound to a core of its own and
// really running at the same time, for which counters in one line cost no more
// than counters in two; a struct that the compiler or the allocator always puts
// at the beginning of a line because its size is that of a line.
package sharing

import (
	"sync/atomic"
	"unsafe"
)

// line is the cache line the article writes for.
const line = 64

//region counters

// A PaddedCounter fills a line: one word that counts, and nothing beside it.
type PaddedCounter struct {
	count atomic.Uint64
	_     [56]byte
}

// packed are two counters in one line: the second word follows the first.
type packed struct {
	first, second atomic.Uint64
}

// separate are two counters in two lines, wherever the first one begins.
type separate struct {
	first, second PaddedCounter
}

//endregion counters

// A pair is two counters that two goroutines add to at the same time.
type pair [2]*atomic.Uint64

// lines reports how many lines of 64 bytes the two words lie in.
func (p pair) lines() int {
	if uintptr(unsafe.Pointer(p[0]))/line == uintptr(unsafe.Pointer(p[1]))/line {
		return 1
	}
	return 2
}

// newPacked returns two counters in one line. A struct of two words may lie
// across two lines, so it looks for one that does not.
func newPacked() pair {
	block := new([line / 8 * 3]atomic.Uint64)
	for i := range block {
		p := (*packed)(unsafe.Pointer(&block[i]))
		if two := (pair{&p.first, &p.second}); two.lines() == 1 {
			return two
		}
	}
	panic("sharing: no two neighbouring words of 192 bytes lie in one line")
}

// newSeparate returns two counters in two lines.
func newSeparate() pair {
	s := new(separate)
	return pair{&s.first.count, &s.second.count}
}

// add adds n times to one counter.
func add(c *atomic.Uint64, n int) {
	for range n {
		c.Add(1)
	}
}
