// Package numa asks what a send, the channel's memory and Go's allocator know
// of memory nodes and of cache lines: whether a send looks where its memory
// lies, whether it allocates at all, at which addresses the memory of a channel
// begins, and what memory of another node costs. Where the machine has one
// node, an emulated one with two stands in for everything but time: type
// make numa-vm.
//
// What would change its mind: a system call, a read of the CPU's number or an
// allocation inside a send; a release whose runtime names a node; channels that
// always begin a cache line, whatever their size; memory of another node that
// is as quick as that of one's own.
package numa

import (
	"math/rand/v2"
	"unsafe"
)

// line is the cache line the article writes for.
const line = 64

//region walk

// A stop is one cache line of a walk; its first word is the next stop.
type stop struct {
	next *stop
	_    [line - unsafe.Sizeof(uintptr(0))]byte
}

// A walk visits every line of a block of memory once, in random order, and
// begins again: each load needs the one before it, so that what a step takes
// is the latency of memory once the block is larger than the caches.
type walk struct{ at *stop }

// newWalk lays a walk through the memory, in the same order for every block of
// that size. The caller's thread is the first to write there, if nobody has yet.
func newWalk(stops []stop) *walk {
	order := rand.New(rand.NewPCG(1, 2)).Perm(len(stops))
	for i, s := range order {
		stops[s].next = &stops[order[(i+1)%len(order)]]
	}
	return &walk{&stops[order[0]]}
}

// steps goes n steps.
func (w *walk) steps(n int) {
	at := w.at
	for range n {
		at = at.next
	}
	w.at = at
}

//endregion walk
