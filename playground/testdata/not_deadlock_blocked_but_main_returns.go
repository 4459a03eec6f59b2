// Goroutines that are blocked for ever do not matter once main returns.

package main

import (
	"fmt"
	"time"
)

func main() {
	for range 10 {
		go func() { select {} }()
		go func() { make(chan int) <- 1 }()
	}
	time.Sleep(20 * time.Millisecond)
	fmt.Println("main returns")
}
