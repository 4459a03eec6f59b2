// The typed atomics: Int32, Uint64, Bool, and methods on fields.

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type stats struct {
	hits atomic.Int64
	busy atomic.Bool
}

func main() {
	var s stats
	var wg sync.WaitGroup
	for range 64 {
		wg.Go(func() { s.hits.Add(1) })
	}
	wg.Wait()
	fmt.Println(s.hits.Load(), s.busy.Load())
	fmt.Println(s.busy.CompareAndSwap(false, true), s.busy.Swap(false))
	var u atomic.Uint64
	u.Store(1 << 40)
	fmt.Println(u.Add(^uint64(0)), u.Load() == 1<<40-1)
	var i atomic.Int32
	fmt.Println(i.Or(6), i.And(3), i.Load())
	i.Store(-1)
	fmt.Println(i.Add(-1), i.CompareAndSwap(-2, 7), i.Load())
}
