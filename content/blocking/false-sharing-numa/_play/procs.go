// GOMAXPROCS is a number, not a place
// GOMAXPROCS 是数目，不是位置

package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	// NumCPU counts the CPUs that the process was given, GOMAXPROCS the
	// goroutines that may run at once. Print both: a page has 1 and 1,
	// go run has what your machine gives it.
	cpus, before := runtime.NumCPU(), runtime.GOMAXPROCS(1)
	fmt.Println("both are at least one:", cpus >= 1 && before >= 1)

	var wg sync.WaitGroup
	turn := make(chan int, 1)
	turn <- 0
	for range 100 { // more goroutines than there ever are CPUs for
		wg.Go(func() { turn <- <-turn + 1 })
	}
	wg.Wait()
	fmt.Println("now", runtime.GOMAXPROCS(0), "at once, and all ran:", <-turn)
}
