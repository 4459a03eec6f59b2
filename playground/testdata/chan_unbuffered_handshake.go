// A send on an unbuffered channel completes only when the receiver takes the value.

package main

import "fmt"

func main() {
	c := make(chan string)
	done := make(chan struct{})
	go func() {
		defer close(done)
		fmt.Println("received", <-c)
	}()
	c <- "hello"
	<-done
	fmt.Println("len", len(c), "cap", cap(c))
}
