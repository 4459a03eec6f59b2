// Package contention asks what two cores fight for when both send and receive
// at a high rate: which words of a channel an operation writes, which of them
// with a locked instruction, and whether cores slow each other down by them. Two
// channels that nobody shares but that lie in one cache line tell the fight for
// the line from waiting for the lock; receives that find nothing tell it from
// mere looking.
//
// What would change its mind: two pinned threads that send and receive through
// channels in one line, or through one channel, as quickly as through channels
// far apart; a send without a locked instruction on the channel.
package contention

import (
	"cmp"
	"slices"
	"unsafe"
)

// line is the cache line the article writes for.
const line = 64

//region work

// shuttle sends and receives n times. Each goroutine takes out what it, or
// another like it, has put in, so that with room for one element of each
// nobody ever waits for an element.
func shuttle(c chan struct{}, n int) {
	for range n {
		c <- struct{}{}
		<-c
	}
}

// poll asks an empty channel n times. That takes no lock and writes nothing
// (runtime/chan.go: chanrecv).
func poll(c chan struct{}, n int) {
	for range n {
		select {
		case <-c:
		default:
		}
	}
}

//endregion work

//region places

// A pair is two channels, one for each core; they may be the same. Their
// elements take no room, so that the allocator is asked for an hchan and
// nothing else.
type pair [2]chan struct{}

func address(c chan struct{}) uintptr {
	return uintptr(*(*unsafe.Pointer)(unsafe.Pointer(&c)))
}

// ordered makes channels of which none is used for anything else, in the order
// of their addresses.
func ordered() []chan struct{} {
	list := make([]chan struct{}, 128)
	for i := range list {
		list[i] = make(chan struct{}, 1)
	}
	slices.SortFunc(list, func(a, b chan struct{}) int {
		return cmp.Compare(address(a), address(b))
	})
	return list
}

// newApart returns two channels with so much memory between them that no line
// holds bytes of both.
func newApart() pair {
	list := ordered()
	first := list[0]
	for _, c := range list {
		if address(c)-address(first) >= 8*line {
			return pair{first, c}
		}
	}
	panic("contention: 128 channels take less than 512 bytes")
}

// newNeighbours returns two channels, made one after the other, of which the
// first ends in the line in which the second begins: there lie the lock of the
// one, its last field, and the counter of the other, its first.
func newNeighbours() pair {
	list := ordered()
	for i, c := range list[1:] {
		gap := address(c) - address(list[i])
		if gap < 3*line && address(c)%line >= line/2 {
			return pair{list[i], c}
		}
	}
	panic("contention: of 128 channels no two lie in one line")
}

// newShared returns one channel for both.
func newShared() pair {
	c := make(chan struct{}, 2)
	return pair{c, c}
}

//endregion places
