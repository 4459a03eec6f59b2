// Ten thousand that wait
// 一万个等待者

package main

import (
	"fmt"
	"runtime"
	"sync"

	"chanlab/playground/inspect"
)

func main() {
	const n = 10_000
	gate := make(chan struct{})
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() { <-gate })
	}
	inspect.Await(gate, n)
	inspect.Chan("gate", gate)
	fmt.Println("more than", n, "goroutines:", runtime.NumGoroutine() > n)

	close(gate) // makes each of them runnable, one by one
	wg.Wait()
	inspect.Chan("gate", gate)
}
