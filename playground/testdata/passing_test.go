// Tests that pass: a semaphore with a bound.

package main

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
)

type semaphore chan struct{}

func (s semaphore) do(f func()) {
	s <- struct{}{}
	defer func() { <-s }()
	f()
}

func TestBound(t *testing.T) {
	s := make(semaphore, 2)
	var now, most atomic.Int32
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			s.do(func() {
				n := now.Add(1)
				for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
				}
				runtime.Gosched()
				now.Add(-1)
			})
		})
	}
	wg.Wait()
	if most.Load() > 2 {
		t.Errorf("%d at once", most.Load())
	}
}

func TestReleases(t *testing.T) {
	s := make(semaphore, 1)
	for range 3 {
		s.do(func() {})
	}
	if len(s) != 0 {
		t.Fatal("still held")
	}
}
