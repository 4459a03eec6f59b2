// Three goroutines in a ring, each receives before it sends.

package main

import "fmt"

func main() {
	var ring [3]chan int
	for i := range ring {
		ring[i] = make(chan int)
	}
	for i := range ring[1:] {
		go func() {
			v := <-ring[i]
			ring[i+1] <- v
		}()
	}
	fmt.Println("main waits too")
	v := <-ring[2]
	ring[0] <- v
}
