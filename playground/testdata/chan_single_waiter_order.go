// Waiting receivers are served in the order in which they came.

package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	got := make(chan string)
	for _, name := range []string{"first", "second", "third"} {
		go func() { got <- fmt.Sprint(name, " got ", <-c) }()
		time.Sleep(30 * time.Millisecond)
	}
	for i := range 3 {
		c <- i
		fmt.Println(<-got)
	}
}
