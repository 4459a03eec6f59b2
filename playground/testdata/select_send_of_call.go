// The value of a send case is a call; it is made also when another case wins.

package main

import "fmt"

var calls int

func next() int { calls++; return calls }

func main() {
	out, in := make(chan int, 1), make(chan int, 1)
	for i := range 6 {
		if i%2 == 1 {
			in <- 100 + i
		}
		var to chan int
		if i%2 == 0 {
			to = out
		}
		select {
		case to <- next():
			fmt.Println("sent", <-out)
		case v := <-in:
			fmt.Println("received", v)
		}
	}
	fmt.Println("calls", calls)
}
