// Waiting senders are served in the order in which they came, the buffer first.

package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan string, 1)
	c <- "buffered"
	for _, name := range []string{"a", "b", "c"} {
		go func() { c <- name }()
		time.Sleep(30 * time.Millisecond)
	}
	for range 4 {
		fmt.Println(<-c)
	}
	fmt.Println(len(c))
}
