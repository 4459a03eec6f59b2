// A token passed around a ring of goroutines.

package main

import "fmt"

func main() {
	const n = 50
	first := make(chan int)
	in := first
	for i := range n {
		out := make(chan int)
		go func(in <-chan int, out chan<- int) { out <- <-in + i }(in, out)
		in = out
	}
	first <- 0
	fmt.Println(<-in, n*(n-1)/2)
}
