// A send on a closed channel that nobody recovers.

package main

import "fmt"

func main() {
	c := make(chan int, 2)
	c <- 1
	close(c)
	v, ok := <-c
	fmt.Println(v, ok)
	c <- 2
	fmt.Println("not reached")
}
