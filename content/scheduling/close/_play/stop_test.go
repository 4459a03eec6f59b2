// Exercise: a stop that anybody may call twice
// 练习：谁都可以调用两次的 Stop

package main

import (
	"sync"
	"testing"
)

// A feed runs until it is stopped. Let Stop be called any number of times.
type feed struct{ done chan struct{} }

func newFeed() *feed { return &feed{done: make(chan struct{})} }

func (f *feed) Stop() { close(f.done) }

func TestStopReachesEverybody(t *testing.T) {
	f := newFeed()
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() { <-f.done })
	}
	f.Stop()
	wg.Wait()
}

func TestStopTwice(t *testing.T) {
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("the second call panics: %v", r)
		}
	}()
	f := newFeed()
	f.Stop()
	f.Stop()
}
