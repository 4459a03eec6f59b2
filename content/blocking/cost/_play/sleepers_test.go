// A thousand sleepers take as long as one
// 一千个睡眠者与一个用时相同

package main

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// In a synctest bubble the clock moves on when every goroutine waits, so an
// hour takes no time. Let one of them sleep twice, and see.
func TestSleepers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		var wg sync.WaitGroup
		for range 1000 {
			wg.Go(func() { time.Sleep(time.Hour) })
		}
		wg.Wait()
		if took := time.Since(start); took != time.Hour {
			t.Errorf("they took %v, want 1h", took)
		}
	})
}
