// Three ways to count together
// 一起计数的三种办法

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

const workers, each = 4, 1000

func main() {
	var mu sync.Mutex
	locked := 0
	together(func() {
		mu.Lock() // who finds it locked is parked
		locked++
		mu.Unlock()
	})

	var counted atomic.Int64
	together(func() { counted.Add(1) }) // nobody waits

	tokens, total := make(chan int), make(chan int)
	go func() {
		sum := 0
		for n := range tokens {
			sum += n
		}
		total <- sum
	}()
	together(func() { tokens <- 1 }) // a hand-over for every single count
	close(tokens)

	fmt.Println(locked, counted.Load(), <-total)
}

// together has each worker do the step, and waits for all of them.
func together(step func()) {
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for range each {
				step()
			}
		})
	}
	wg.Wait()
}
