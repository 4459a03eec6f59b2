// A loop that computes and looks at a channel in between.

package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	stop := time.After(30 * time.Millisecond)
	n := 0
	for running := true; running; n++ {
		select {
		case <-stop:
			running = false
		default:
			for i := range 100 {
				n += i & 1
			}
			if n%5 == 0 {
				runtime.Gosched()
			}
		}
	}
	fmt.Println("stopped", n > 0)
}
