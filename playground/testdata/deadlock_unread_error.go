// The second error has nobody to read it: WaitGroup and channel wait for each other.

package main

import (
	"fmt"
	"sync"
)

func main() {
	errs := make(chan error)
	var wg sync.WaitGroup
	for i := range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			errs <- fmt.Errorf("task %d", i)
		}()
	}
	fmt.Println((<-errs) != nil)
	wg.Wait()
	fmt.Println("not reached")
}
