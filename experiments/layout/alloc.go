package layout

import (
	"fmt"
	"runtime"
	"unsafe"
)

// This file uses nothing newer than Go 1.21: it is also built by every release
// the book covers, in a program that prints what it measured.

//region shapes

// A Shape is one kind of channel to make.
type Shape struct {
	Elem     string // element type
	Cap      int    // capacity
	ElemSize uintptr
	Pointers bool // whether the elements hold pointers: then the buffer is an object of its own
	make     func() any
}

// Shapes lists one or more channels for each of the three ways in which
// runtime/chan.go, makechan, allocates.
var Shapes = []Shape{
	// No buffer bytes: hchan alone.
	shape[int]("int", 0, false),
	shape[*int]("*int", 0, true),
	shape[struct{}]("struct{}", 0, false),
	shape[struct{}]("struct{}", 8, false),
	// No pointers in the elements: hchan and buffer in one object.
	shape[int]("int", 1, false),
	shape[int]("int", 4, false),
	shape[int]("int", 64, false),
	shape[int32]("int32", 3, false),
	shape[[128]byte]("[128]byte", 1, false),
	// Pointers in the elements: two objects.
	shape[*int]("*int", 4, true),
	shape[string]("string", 3, true),
}

func shape[T any](elem string, n int, pointers bool) Shape {
	var zero T
	return Shape{elem, n, unsafe.Sizeof(zero), pointers, func() any { return make(chan T, n) }}
}

//endregion shapes

// Made is what one make(chan T, n) takes from the heap.
type Made struct {
	Elem     string `json:"elem"`
	Cap      int    `json:"cap"`
	ElemSize int64  `json:"elemsize"`
	Pointers bool   `json:"pointers"`
	Bytes    int64  `json:"bytes"`
	Objects  int64  `json:"objects"`
}

// sink keeps the channel from being optimised away.
var sink any

// Measure counts, from the allocator's own totals, what making a channel takes.
// The count is exact: it is repeated until two runs in a row agree, since
// something else in the process may allocate at the same time.
func (s Shape) Measure() (Made, error) {
	const n = 1000
	made := Made{Elem: s.Elem, Cap: s.Cap, ElemSize: int64(s.ElemSize), Pointers: s.Pointers}
	var last uint64
	for try := 0; try < 20; try++ {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for i := 0; i < n; i++ {
			sink = s.make()
		}
		runtime.ReadMemStats(&after)
		bytes, objects := after.TotalAlloc-before.TotalAlloc, after.Mallocs-before.Mallocs
		if bytes == last && bytes%n == 0 && objects%n == 0 {
			made.Bytes, made.Objects = int64(bytes/n), int64(objects/n)
			return made, nil
		}
		last = bytes
	}
	return made, fmt.Errorf("counting what make(chan %s, %d) allocates: no two of 20 counts agree", s.Elem, s.Cap)
}

// Classes returns the sizes in bytes that the allocator rounds small objects
// up to, smallest first, as the runtime itself reports them.
func Classes() []int64 {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	var classes []int64
	for _, c := range stats.BySize {
		if c.Size > 0 {
			classes = append(classes, int64(c.Size))
		}
	}
	return classes
}

// Bases makes n channels of the shape, all alive at once, and counts their
// addresses modulo 64.
func (s Shape) Bases(n int) map[int64]int {
	live, bases := make([]any, n), map[int64]int{}
	for i := range live {
		live[i] = s.make()
		// A channel in an interface is the pointer in its second word.
		p := (*[2]uintptr)(unsafe.Pointer(&live[i]))[1]
		bases[int64(p%64)]++
	}
	runtime.KeepAlive(live)
	return bases
}
