// close wakes every waiting receiver.

package main

import (
	"fmt"
	"time"
)

func main() {
	gate := make(chan struct{})
	out := make(chan int, 5)
	for i := range 5 {
		go func() {
			_, ok := <-gate
			if ok {
				i = -1
			}
			out <- i
		}()
	}
	time.Sleep(10 * time.Millisecond)
	close(gate)
	sum := 0
	for range 5 {
		sum += 1 << <-out
	}
	fmt.Printf("%05b\n", sum)
}
