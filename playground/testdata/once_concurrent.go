// All callers of Once.Do wait until the first call is done.

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var once sync.Once
	var wg sync.WaitGroup
	ready := 0
	seen := make(chan int, 10)
	for range 10 {
		wg.Go(func() {
			once.Do(func() {
				time.Sleep(3 * time.Millisecond)
				ready++
			})
			seen <- ready
		})
	}
	wg.Wait()
	close(seen)
	sum := 0
	for v := range seen {
		sum += v
	}
	fmt.Println(sum)
}
