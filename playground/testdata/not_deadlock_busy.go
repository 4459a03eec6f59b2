// Main waits for a goroutine that computes for long.

package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		n := 0
		for i := range 300000 {
			n += i % 7
		}
		c <- n
	}()
	fmt.Println(<-c)
}
