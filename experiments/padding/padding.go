// Package padding asks what the places of a channel's fields on cache lines do
// to two cores that use the channel, and what padding changes about it. Without
// touching the runtime, it compares channels that the allocator put at
// different distances from the beginning of a line, so that the same fields
// share a line in one and not in the other. Then it builds runtimes whose hchan
// has the article's filler, lines of its own for the hot fields, or a line of
// its own for the lock, and runs them.
//
// What would change its mind: two pinned threads that send and receive
// noticeably faster through a channel whose qcount and sendx lie on different
// lines, with as many lines in all; a filler that lowers the number of lines to
// be fetched for more kinds of channel than it raises it for; a runtime with
// lines of their own for the hot fields that is no faster to poll.
package padding

import (
	"fmt"
	"unsafe"

	"chanlab/runner/instrument/layout"
)

// line is the cache line that the claims speak of. (Some arm64 cores have 128.)
const line = 64

// A Placement is where the fields of a channel fall when its hchan begins at
// Base modulo a line.
type Placement struct {
	Base    int64
	Lines   int  // that hchan takes, first byte to last
	Sharing bool // qcount and sendx lie in one line
}

// Placements are those that the allocator makes of an hchan that is an object
// of its own: objects of one size follow one another from the start of a page.
func Placements(hchan *layout.Struct, size int64) (list []Placement) {
	for _, base := range Bases(size) {
		list = append(list, Placement{
			Base:    base,
			Lines:   int((base+hchan.Size-1)/line + 1),
			Sharing: lineOf(hchan, "qcount", base) == lineOf(hchan, "sendx", base),
		})
	}
	return list
}

// Bases returns the addresses modulo a line that objects of a size begin at.
func Bases(size int64) (list []int64) {
	seen := map[int64]bool{}
	for at := int64(0); !seen[at%line]; at += size {
		seen[at%line] = true
		list = append(list, at%line)
	}
	return list
}

func lineOf(s *layout.Struct, field string, base int64) int64 {
	f, ok := s.Field(field)
	if !ok {
		panic("padding: hchan has no field " + field)
	}
	return (base + f.Offset) / line
}

//region channel

// kept keeps every channel alive, so that each next one has another address.
var kept []chan *int

// many channels stand for one placement: where in memory a single one lies
// makes a difference of its own.
const many = 16

// at makes ordinary channels until it has many that begin at that address
// modulo a line. Their elements are pointers, so that the buffer is an object of
// its own and hchan is alone in its own (runtime/chan.go: makechan).
func at(base int64) (list []chan *int, err error) {
	for range 100 * many {
		c := make(chan *int, slots)
		kept = append(kept, c)
		if int64(address(c)%line) == base {
			if list = append(list, c); len(list) == many {
				return list, nil
			}
		}
	}
	return nil, fmt.Errorf("%d of %d channels begin at %d modulo %d: want %d", len(list), 100*many, base, line, many)
}

// slots of the buffer: more than two goroutines ever fill.
const slots = 64

func address(c chan *int) uintptr { return *(*uintptr)(unsafe.Pointer(&c)) }

//endregion channel

//region work

// sendAndReceive does n sends and as many receives that never find the buffer
// empty or full: two goroutines may do it at once and only wait for the lock.
func sendAndReceive(c chan *int, n int) {
	v := new(int)
	for range n {
		c <- v
		<-c
	}
}

// inTurn makes a function of n from an operation on a channel: each call takes
// the next channel. Two of them that are always called together stay together.
func inTurn(list []chan *int, operate func(c chan *int, n int)) func(n int) {
	i := 0
	return func(n int) {
		operate(list[i%len(list)], n)
		i++
	}
}

//endregion work
