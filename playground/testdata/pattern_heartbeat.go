// A worker that beats while it waits for work.

package main

import (
	"fmt"
	"time"
)

func main() {
	work := make(chan int)
	beat, out := make(chan struct{}), make(chan int)
	go func() {
		defer close(out)
		pulse := time.NewTicker(2 * time.Millisecond)
		defer pulse.Stop()
		for {
			select {
			case <-pulse.C:
				select {
				case beat <- struct{}{}:
				default:
				}
			case w, ok := <-work:
				if !ok {
					return
				}
				out <- w * 2
			}
		}
	}()
	for range 3 {
		<-beat
	}
	fmt.Println("three beats")
	work <- 21
	fmt.Println(<-out)
	close(work)
	_, ok := <-out
	fmt.Println(ok)
}
