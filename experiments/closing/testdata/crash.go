// Crash shows what a send on a closed channel does to a program that recovers
// from nothing. With the argument "send" main sends on a channel that it has
// closed; with "close" it closes one on which another goroutine is sending.
package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	defer fmt.Fprintln(os.Stderr, "main: deferred call")
	go receive(make(chan int))
	c := make(chan int)
	go send(c)
	time.Sleep(100 * time.Millisecond) // both wait now

	switch os.Args[1] {
	case "send":
		closed := make(chan int)
		close(closed)
		closed <- 1
	case "close":
		close(c)
		time.Sleep(time.Second)
		fmt.Fprintln(os.Stderr, "main: goes on")
	}
}

func send(c chan int) {
	defer fmt.Fprintln(os.Stderr, "sender: deferred call")
	c <- 1
}

func receive(c chan int) {
	defer fmt.Fprintln(os.Stderr, "receiver: deferred call")
	<-c
}
