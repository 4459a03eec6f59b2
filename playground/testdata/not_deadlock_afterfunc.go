// Main waits on a channel that only a timer's function will serve.

package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan string)
	time.AfterFunc(60*time.Millisecond, func() {
		time.AfterFunc(60*time.Millisecond, func() { c <- "second timer" })
	})
	fmt.Println(<-c)
}
