// NumGoroutine counts what was started and what has ended.

package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	before := runtime.NumGoroutine()
	gate := make(chan struct{})
	var wg sync.WaitGroup
	for range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			<-gate
		}()
	}
	fmt.Println(runtime.NumGoroutine() - before)
	close(gate)
	wg.Wait()
	for runtime.NumGoroutine() > before {
		time.Sleep(time.Millisecond)
	}
	fmt.Println(runtime.NumGoroutine() - before)
}
