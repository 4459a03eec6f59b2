// Exercise: at most three at once
// 练习：同时最多三个

package main

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// run runs n jobs, at most limit of them at the same time. Make it keep its
// promise: a channel with a buffer will do.
func run(n, limit int, job func()) {
	var wg sync.WaitGroup
	for range n {
		wg.Go(job)
	}
	wg.Wait()
}

func TestLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // an hour takes no time in here
		var mu sync.Mutex
		running, peak := 0, 0
		change := func(by int) {
			mu.Lock()
			defer mu.Unlock()
			running += by
			peak = max(peak, running)
		}
		start := time.Now()
		run(12, 3, func() { change(+1); time.Sleep(time.Hour); change(-1) })
		if took := time.Since(start); peak != 3 || took != 4*time.Hour {
			t.Errorf("%d at once, done after %v, want 3 and 4h", peak, took)
		}
	})
}
