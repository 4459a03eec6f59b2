// When main returns the program ends, whatever other goroutines do.

package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for {
			time.Sleep(time.Millisecond)
		}
	}()
	go func() { select {} }()
	go func() { <-make(chan int) }()
	defer fmt.Println("deferred in main")
	fmt.Println("main returns")
}
