// time.After as a timeout: first it fires, then the value is in time.

package main

import (
	"fmt"
	"time"
)

func main() {
	c, ask := make(chan string), make(chan bool)
	go func() {
		for range ask {
			c <- "answer"
		}
	}()
	for i := range 3 {
		if i > 0 {
			ask <- true
		}
		limit := time.Minute
		if i == 0 {
			limit = 2 * time.Millisecond
		}
		select {
		case s := <-c:
			fmt.Println(i, s)
		case <-time.After(limit):
			fmt.Println(i, "timeout after", limit)
		}
	}
}
