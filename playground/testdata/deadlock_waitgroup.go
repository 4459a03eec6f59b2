// A WaitGroup that counts one more than are done.

package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(3)
	for i := range 2 {
		go func() {
			defer wg.Done()
			_ = i
		}()
	}
	wg.Wait()
	fmt.Println("not reached")
}
