// Package alloc counts exactly what a function allocates on the heap: objects,
// bytes, and blocks by size class.
//
// The counters are the runtime's own. [runtime.ReadMemStats] stops the world
// and takes in what each P has not reported yet (runtime/mstats.go:
// readmemstats_m, runtime/mcache.go: releaseAll), so nothing is sampled or
// late; right after it runtime/metrics tells the same numbers by size class.
// While a function is measured there is one P and no GC, and what measuring
// allocates itself is measured first and taken off.
//
// Counted is whatever any goroutine allocates meanwhile. With one P another
// one runs only when the function blocks or has run for some 10 ms. A run that
// such a thing disturbs differs from the others, and [Measure] says so.
package alloc

import (
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
)

// Count is what one call of a function allocated.
type Count struct {
	// Objects is what testing.AllocsPerRun counts: each call of mallocgc.
	Objects uint64 `json:"objects"`
	// Tiny of them took no block of their own: objects without pointers, of
	// less than 16 bytes, share one (runtime/malloc.go: mallocgcTiny).
	Tiny uint64 `json:"tiny"`
	// Bytes is the size of the blocks, each rounded up to its size class.
	Bytes uint64 `json:"bytes"`
	// Classes are the blocks taken from each size class, smallest first.
	Classes []Class `json:"classes"`
}

// Class is how many blocks of one size were taken.
type Class struct {
	// Size is that of the class in bytes (internal/runtime/gc/sizeclasses.go);
	// 0 stands for blocks beyond the largest, which come in whole pages.
	Size   uint64 `json:"size"`
	Blocks uint64 `json:"blocks"`
}

func (c Count) equal(d Count) bool {
	return c.Objects == d.Objects && c.Tiny == d.Tiny && c.Bytes == d.Bytes && slices.Equal(c.Classes, d.Classes)
}

// String returns the count as "2 objects, 128 bytes: 32 B, 96 B".
func (c Count) String() string {
	text := fmt.Sprintf("%d objects, %d bytes", c.Objects, c.Bytes)
	var list []string
	for _, class := range c.Classes {
		size := "large"
		if class.Size > 0 {
			size = fmt.Sprintf("%d B", class.Size)
		}
		if class.Blocks > 1 {
			size = fmt.Sprintf("%d × %s", class.Blocks, size)
		}
		list = append(list, size)
	}
	if len(list) > 0 {
		text += ": " + strings.Join(list, ", ")
	}
	return text
}

// VaryError says that calls of a function did not all allocate the same.
type VaryError struct{ Counts []Count } // one a call

func (e *VaryError) Error() string {
	var seen []string
	for _, c := range e.Counts {
		if s := c.String(); !slices.Contains(seen, s) {
			seen = append(seen, s)
		}
	}
	return fmt.Sprintf("alloc: %d calls did not all allocate the same (%s): measure a function that does the same in each call, with nothing running beside it",
		len(e.Counts), strings.Join(seen, "; "))
}

// Measure calls f once, which may set up what later calls find, and then runs
// times more, and returns what each of those allocated. The error is a
// [*VaryError] where they differ. The settings of the GC and GOMAXPROCS change
// for the time being; two measurements at once wait for each other.
func Measure(runs int, f func()) (Count, error) {
	counts := Each(runs, f)
	for _, c := range counts[1:] {
		if !c.equal(counts[0]) {
			return counts[0], &VaryError{counts}
		}
	}
	return counts[0], nil
}

var one sync.Mutex // the settings are the process's

// Each is [Measure] for a function whose calls differ: it returns what each of
// the runs, at least one, allocated.
func Each(runs int, f func()) []Count {
	one.Lock()
	defer one.Unlock()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(math.MaxInt64))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	runtime.GC() // ends a cycle that may be under way, sweeping included

	counts := make([]Count, max(runs, 1))
	var before, after reading
	nothing := func() {}
	// The first reading of each kind sets itself up.
	difference(&before, &after, nothing)
	difference(&before, &after, nothing)
	own := after.minus(&before)
	f()
	for i := range counts {
		difference(&before, &after, f)
		counts[i] = after.minus(&before).less(own)
	}
	return counts
}

func difference(before, after *reading, f func()) {
	before.read()
	f()
	after.read()
}

const (
	bySize = "/gc/heap/allocs-by-size:bytes"
	tiny   = "/gc/heap/tiny/allocs:objects"
)

// reading is the counters at one moment.
type reading struct {
	stats   runtime.MemStats
	samples [2]metrics.Sample
	sizes   []float64 // bounds of the classes: block i has sizes[i] bytes up to before sizes[i+1]
	blocks  []uint64
	tiny    uint64
}

// read reads them all. ReadMemStats comes first, because it brings up to date
// what metrics.Read then reads.
func (r *reading) read() {
	runtime.ReadMemStats(&r.stats)
	if r.samples[0].Name == "" {
		r.samples[0].Name, r.samples[1].Name = bySize, tiny
	}
	metrics.Read(r.samples[:])
	h := r.samples[0].Value.Float64Histogram()
	r.sizes = h.Buckets
	r.blocks = append(r.blocks[:0], h.Counts...) // Read may write into its own again
	r.tiny = r.samples[1].Value.Uint64()
}

func (r *reading) minus(s *reading) Count {
	c := Count{
		Objects: r.stats.Mallocs - s.stats.Mallocs,
		Tiny:    r.tiny - s.tiny,
		Bytes:   r.stats.TotalAlloc - s.stats.TotalAlloc,
	}
	for i, n := range r.blocks {
		if i < len(s.blocks) {
			n -= s.blocks[i]
		}
		if n == 0 {
			continue
		}
		size := uint64(0)
		if bound := r.sizes[i+1]; !math.IsInf(bound, 1) {
			size = uint64(bound) - 1 // the class is the largest size of its range
		}
		c.Classes = append(c.Classes, Class{size, n})
	}
	return c
}

// less takes off what measuring itself allocates.
func (c Count) less(own Count) Count {
	c.Objects -= own.Objects
	c.Tiny -= own.Tiny
	c.Bytes -= own.Bytes
	var rest []Class
	for _, class := range c.Classes {
		for _, o := range own.Classes {
			if o.Size == class.Size {
				class.Blocks -= o.Blocks
			}
		}
		if class.Blocks != 0 {
			rest = append(rest, class)
		}
	}
	c.Classes = rest
	return c
}
