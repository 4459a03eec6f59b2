// range over a channel ends when it is closed and drained.

package main

import "fmt"

func count(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range n {
			c <- i
		}
	}()
	return c
}

func main() {
	sum := 0
	for v := range count(10) {
		sum += v
	}
	fmt.Println("sum", sum)
	for range count(3) {
		fmt.Print("tick ")
	}
	fmt.Println()
}
