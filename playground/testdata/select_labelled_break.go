// break with the label of the loop, directly in a select case.

package main

import "fmt"

func main() {
	c, quit := make(chan int, 3), make(chan bool)
	c <- 1
	c <- 2
	c <- 3
	n := 0
loop:
	for {
		select {
		case v := <-c:
			n += v
			if len(c) == 0 {
				close(quit)
				c = nil
			}
		case <-quit:
			break loop
		}
	}
	fmt.Println("left with", n)
}
