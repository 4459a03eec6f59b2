// Closing a channel makes the sender that waits on it panic.

package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	caught := make(chan any)
	go func() {
		defer func() { caught <- recover() }()
		c <- 1
	}()
	time.Sleep(5 * time.Millisecond)
	close(c)
	fmt.Println(<-caught)
}
