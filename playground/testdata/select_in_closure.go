// A select in a closure assigns to variables of the function around it.

package main

import "fmt"

func main() {
	c, quit := make(chan int), make(chan struct{})
	total, turns := 0, 0
	step := func() bool {
		select {
		case v := <-c:
			total += v
			turns++
			return true
		case <-quit:
			return false
		}
	}
	go func() {
		for i := range 5 {
			c <- i
		}
		close(quit)
	}()
	for step() {
	}
	fmt.Println(total, turns)
}
