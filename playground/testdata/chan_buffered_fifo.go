// A buffered channel keeps the order of sends.

package main

import "fmt"

func main() {
	c := make(chan int, 5)
	for i := 0; i < 5; i++ {
		c <- i * i
	}
	close(c)
	for v := range c {
		fmt.Print(v, " ")
	}
	fmt.Println()
}
