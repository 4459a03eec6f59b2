// Sending to a receive-only channel, receiving from a send-only one, closing and ranging.

package main

import "fmt"

func f(in <-chan int, out chan<- int) {
	in <- 1
	<-out
	close(in)
	for v := range out {
		fmt.Println(v)
	}
	var both chan int = in
	_ = both
}

func main() { f(nil, nil) }
