// A hundred thousand goroutines wait at a gate.

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	const n = 100000
	gate := make(chan struct{})
	var sum atomic.Int64
	var wg sync.WaitGroup
	wg.Add(n)
	for i := range n {
		go func() {
			defer wg.Done()
			<-gate
			sum.Add(int64(i))
		}()
	}
	close(gate)
	wg.Wait()
	fmt.Println(sum.Load())
}
