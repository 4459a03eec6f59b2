// A token bucket: a burst passes at once, the rest waits for the ticker.

package main

import (
	"fmt"
	"time"
)

func main() {
	tokens := make(chan struct{}, 3)
	for range cap(tokens) {
		tokens <- struct{}{}
	}
	burst := 0
	for more := true; more; {
		select {
		case <-tokens:
			burst++
		default:
			more = false
		}
	}
	fmt.Println("burst of", burst)
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	go func() {
		for range tick.C {
			select {
			case tokens <- struct{}{}:
			default:
			}
		}
	}()
	start := time.Now()
	for range 5 {
		<-tokens
	}
	fmt.Println("waited:", time.Since(start) >= 8*time.Millisecond)
}
