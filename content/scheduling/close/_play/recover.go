// The panic of a sender that waited
// 等待中的发送方怎样 panic

package main

import (
	"fmt"

	"chanlab/playground/inspect"
)

func main() {
	c, panicked := make(chan int), make(chan any)
	go func() {
		defer func() { panicked <- recover() }()
		c <- 1 // begins while the channel is open
	}()
	inspect.Await(c, 1)
	inspect.Chan("c", c)

	// Allowed, and it returns. That nothing orders it and the send is a
	// data race all the same: try go run -race.
	close(c)
	fmt.Println("main goes on")
	fmt.Println("the sender recovered:", <-panicked)
}
