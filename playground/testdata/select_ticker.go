// A ticker ticks until it is stopped.

package main

import (
	"fmt"
	"time"
)

func main() {
	tick := time.NewTicker(3 * time.Millisecond)
	n := 0
	for range tick.C {
		n++
		if n == 4 {
			tick.Stop()
			break
		}
	}
	fmt.Println("ticks", n)
	select {
	case <-tick.C:
		fmt.Println("one more")
	case <-time.After(15 * time.Millisecond):
		fmt.Println("stopped")
	}
	tick.Reset(time.Millisecond)
	<-tick.C
	fmt.Println("ticks again")
}
