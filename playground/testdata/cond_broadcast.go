// Broadcast wakes all that wait, Signal one.

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	open, waiting := false, 0
	out := make(chan int, 4)
	for i := range 4 {
		go func() {
			mu.Lock()
			waiting++
			for !open {
				c.Wait()
			}
			mu.Unlock()
			out <- i
		}()
	}
	for {
		mu.Lock()
		n := waiting
		mu.Unlock()
		if n == 4 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	mu.Lock()
	open = true
	c.Broadcast()
	mu.Unlock()
	fmt.Println(<-out + <-out + <-out + <-out)
}
