// NumGoroutine counts goroutines however they were started.

package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	gate := make(chan struct{})
	start := runtime.NumGoroutine()
	var wg sync.WaitGroup
	wg.Go(func() { <-gate })
	wg.Go(func() { <-gate })
	fmt.Println(runtime.NumGoroutine() - start)
	ready := make(chan bool)
	time.AfterFunc(0, func() { ready <- true; <-gate })
	<-ready
	go func() { <-gate }()
	fmt.Println(runtime.NumGoroutine() - start)
	close(gate)
	wg.Wait()
	for runtime.NumGoroutine() > start {
		runtime.Gosched()
	}
	fmt.Println("all ended")
}
