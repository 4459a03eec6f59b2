// Package blocking asks how long it takes a goroutine to get out of the way: the
// time from the call that blocks to the moment at which the next goroutine runs
// on the same P, for a channel, a select, a mutex, a sleep, a pipe and a system
// call; and how long it takes to come back when every thread is asleep. The
// article's numbers are of an unnamed machine, so what is tested is whether
// they are right in their order of magnitude here, to within a factor of ten.
//
// What would change its mind: times closer to the article's, or further from them; a
// select that takes more than a microsecond to leave and come back to on one P,
// or less where a thread has to be woken; a select in which nothing is ready
// and whose goroutine is not suspended.
package blocking

import "sync"

//region chain

// A Way is one way of blocking.
type Way struct {
	Name string
	// Block is called by goroutine i and returns after Release.
	Block func(i int)
	// Release ends the block of n goroutines. It may be nil.
	Release func(n int)
	// Again is called when all have returned. It may be nil.
	Again func()
	// Most is how many goroutines may block at once.
	Most int
}

// Chain has n goroutines stand in the run queue of the only P, the first before
// the second and so on. Each blocks as soon as it runs, so the time from one to
// the next is that of getting out of the way once. The clock runs from the
// moment at which the caller lets them to the moment at which the last has
// blocked; what comes before and after lies between pause and resume.
func (w *Way) Chain(n int, pause func() (resume func())) {
	resume := pause()
	var left sync.WaitGroup
	left.Add(n)
	for i := range n {
		go func() {
			w.Block(i)
			left.Done()
		}()
	}
	last := make(chan struct{})
	go func() { last <- struct{}{} }()
	go func() {}() // the newest runs first: let it be one that does nothing
	resume()
	<-last
	resume = pause()
	if w.Release != nil {
		w.Release(n)
	}
	left.Wait()
	if w.Again != nil {
		w.Again()
	}
	resume()
}

//endregion chain

// Times has n goroutines block, as many at once as the way allows.
func (w *Way) Times(n int, pause func() func()) {
	for n > 0 {
		k := min(n, w.Most)
		w.Chain(k, pause)
		n -= k
	}
}
