// A thousand goroutines print the same line.

package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for range 1000 {
		wg.Go(func() { fmt.Println("the same line") })
	}
	wg.Wait()
	fmt.Println("end")
}
