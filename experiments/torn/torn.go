// Package torn asks whether a pointer that one core writes while another reads
// it can be read half old and half new. One pinned thread alternates between
// two values that have no byte in common, at every distance from the beginning
// of a cache line; another pinned thread counts what it reads that is neither.
//
// What would change its mind: a mixed value read at an aligned address; none
// read anywhere, although the word lies across two cache lines and the reader
// sees thousands of changes; a field of a wait queue that is not aligned.
package torn

import (
	"runtime"
	"sync/atomic"
	"time"
	"unsafe"

	"chanlab/runner/instrument/machine"
)

// word is the size of a pointer, line that of a cache line.
const (
	word = int(unsafe.Sizeof(uintptr(0)))
	line = 64
)

// block has room for a word at any offset of a line, whichever address it gets.
type block [4 * line]byte

// at returns the address at an offset from the beginning of a line.
func (b *block) at(offset int) unsafe.Pointer {
	base := uintptr(unsafe.Pointer(b))
	up := (line - base%line) % line
	return unsafe.Add(unsafe.Pointer(b), int(up)+offset)
}

// old and new are the two values: no byte of one is in the other.
const (
	old  = uintptr(0)
	next = ^uintptr(0)
)

//region writer

// writeWhole alternates between the values with one store each, which the
// compiler makes one instruction of, whatever the address.
//
//go:noinline
//go:norace
func writeWhole(p unsafe.Pointer, n int) {
	for i := 0; i < n; i++ {
		*(*uintptr)(p) = -uintptr(i & 1)
	}
}

// writeHalves alternates between the values with two stores each, so that what
// lies between them is torn by design: the control that the reader can see it.
//
//go:noinline
//go:norace
func writeHalves(p unsafe.Pointer, n int) {
	low, high := (*half)(p), (*half)(unsafe.Add(p, word/2))
	for i := 0; i < n; i++ {
		v := -half(i & 1)
		*low = v
		*high = v
	}
}

// read counts n reads: how many differed from the one before, and how many
// were neither value.
//
//go:noinline
//go:norace
func read(p unsafe.Pointer, n int) (changed, mixed int) {
	last := old
	for i := 0; i < n; i++ {
		v := *(*uintptr)(p)
		if v != last {
			changed++
			last = v
		}
		if v != old && v != next {
			mixed++
		}
	}
	return changed, mixed
}

//endregion writer

// A Count is what was read at one place.
type Count struct {
	Offset  int // from the beginning of a line
	Reads   int
	Changed int // reads that differed from the one before
	Mixed   int // reads of neither value
}

// Crosses reports whether a word at the offset lies in two lines.
func (c Count) Crosses() bool { return c.Offset+word > line }

// Aligned reports whether the compilers would put a pointer there.
func (c Count) Aligned() bool { return c.Offset%word == 0 }

const (
	batch     = 2000                  // reads, and writes, between two looks at the clock
	enough    = 4000                  // changes seen
	patience  = 40 * time.Millisecond // for them, at one place
	forMixed  = 3000                  // reads of neither value that settle a place before that
	leastSeen = 100                   // changes without which a place was not tried
)

// A Pair of CPUs watches one place at a time.
type Pair struct{ Reader, Writer int }

// Watch has one thread write at the offset, pinned to p.Writer, while the
// caller reads, which must be pinned to p.Reader.
func (p Pair) Watch(b *block, offset int, write func(unsafe.Pointer, int)) (Count, error) {
	c := Count{Offset: offset}
	at := b.at(offset)
	*(*uintptr)(at) = old // the writes at another offset left a part of them here, which would read as torn
	var stop atomic.Bool
	pinned, done := make(chan error), make(chan struct{})
	go func() {
		defer close(done)
		undo, err := machine.Pin(p.Writer)
		pinned <- err
		if err != nil {
			return
		}
		defer undo()
		for !stop.Load() {
			write(at, batch)
		}
	}()
	if err := <-pinned; err != nil {
		return c, err
	}
	for start := time.Now(); c.Changed < enough && c.Mixed < forMixed && time.Since(start) < patience; {
		changed, mixed := read(at, batch)
		c.Reads, c.Changed, c.Mixed = c.Reads+batch, c.Changed+changed, c.Mixed+mixed
	}
	stop.Store(true)
	<-done
	runtime.KeepAlive(b)
	return c, nil
}
