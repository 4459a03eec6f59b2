// WaitGroup.Go starts a goroutine and counts it.

package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	squares := make([]int, 8)
	for i := range squares {
		wg.Go(func() { squares[i] = i * i })
	}
	wg.Wait()
	fmt.Println(squares)
	for range 2 {
		wg.Go(func() {})
		wg.Wait()
	}
	fmt.Println("reused")
}
