// A ring buffer between two channels drops the oldest values.

package main

import "fmt"

func ring(in <-chan int, size int) (<-chan int, <-chan bool) {
	out, done := make(chan int, size), make(chan bool)
	go func() {
		defer close(done)
		defer close(out)
		for v := range in {
			select {
			case out <- v:
			default:
				<-out
				out <- v
			}
		}
	}()
	return out, done
}

func main() {
	in := make(chan int)
	out, done := ring(in, 3)
	for i := range 10 {
		in <- i
	}
	close(in)
	<-done
	for v := range out {
		fmt.Print(v, " ")
	}
	fmt.Println()
}
