// A select on nil channels only.

package main

import "fmt"

func main() {
	var in <-chan int
	var out chan<- int
	fmt.Println("selecting")
	select {
	case <-in:
	case out <- 1:
	}
}
