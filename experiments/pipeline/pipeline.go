// Package pipeline asks whether a busy pipeline of goroutines gains by passing
// the address of an item from stage to stage, and not the item: several
// pipelines run at once, more goroutines than cores, and the ones that pass
// addresses pay for what those need, a place to take items from and to give them
// back to.
//
// What would change its mind: pipelines of large items that are no more than a
// fifth cheaper by address; pipelines of small items that are.
package pipeline

import "sync"

// A Frame is an item, in the sizes under study.
type Frame interface {
	[16]byte | [64]byte | [256]byte | [1024]byte | [4096]byte | [16384]byte
}

// Stages is how many goroutines an item passes between its source and its end,
// Depth the capacity of each channel, and Lines how many pipelines run at once.
const (
	Stages = 3
	Depth  = 16
	Lines  = 2
)

// A Line is a pipeline whose stages wait for items. Run sends n items through.
type Line struct {
	Run  func(n int)
	Stop func() // ends the stages
}

//region value

// ByValue passes the frames themselves. The work is not a parameter of type
// func: a call through one would move every frame to the heap.
func ByValue[F Frame](read bool) *Line {
	first := make(chan F, Depth)
	last := first
	for range Stages {
		in, out := last, make(chan F, Depth)
		go func() {
			for f := range in {
				if read {
					Sum(&f)
				} else {
					Touch(&f)
				}
				out <- f
			}
			close(out)
		}()
		last = out
	}
	return &Line{
		Run: func(n int) {
			go func() {
				var f F
				for i := range n {
					f[0] = byte(i)
					first <- f
				}
			}()
			for range n {
				f := <-last
				end(&f)
			}
		},
		Stop: func() { close(first) },
	}
}

//endregion value

//region address

// ByAddress passes addresses of frames that come from get and go back to put.
func ByAddress[F Frame](read bool, get func() *F, put func(*F)) *Line {
	first := make(chan *F, Depth)
	last := first
	for range Stages {
		in, out := last, make(chan *F, Depth)
		go func() {
			for f := range in {
				if read {
					Sum(f)
				} else {
					Touch(f)
				}
				out <- f
			}
			close(out)
		}()
		last = out
	}
	return &Line{
		Run: func(n int) {
			go func() {
				for i := range n {
					f := get()
					(*f)[0] = byte(i)
					first <- f
				}
			}()
			for range n {
				f := <-last
				end(f)
				put(f)
			}
		},
		Stop: func() { close(first) },
	}
}

// Pooled passes addresses of frames from a sync.Pool.
func Pooled[F Frame](read bool) *Line {
	pool := sync.Pool{New: func() any { return new(F) }}
	return ByAddress(read, func() *F { return pool.Get().(*F) }, func(f *F) { pool.Put(f) })
}

// Fresh passes addresses of new frames and leaves them to the garbage collector.
func Fresh[F Frame](read bool) *Line {
	return ByAddress(read, func() *F { return new(F) }, func(*F) {})
}

//endregion address

// Touch writes one byte of the frame: a stage that adds a mark.
//
//go:noinline
func Touch[F Frame](f *F) { (*f)[1]++ }

// Sum reads every byte of the frame and writes one: a stage with work to do.
//
//go:noinline
func Sum[F Frame](f *F) {
	s := byte(0)
	for i := range len(*f) {
		s += (*f)[i]
	}
	(*f)[1] = s
}

//go:noinline
func end[F Frame](f *F) { (*f)[1]++ }

// Together runs n items through each line at once.
func Together(lines []*Line, n int) {
	var wg sync.WaitGroup
	for _, l := range lines {
		wg.Go(func() { l.Run(n) })
	}
	wg.Wait()
}

// Several makes as many lines as run at once.
func Several(one func() *Line) []*Line {
	lines := make([]*Line, Lines)
	for i := range lines {
		lines[i] = one()
	}
	return lines
}
