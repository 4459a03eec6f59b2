// Main waits for goroutines that only yield.

package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

func main() {
	var turn atomic.Int32
	done := make(chan bool)
	for i := range 3 {
		go func() {
			for turn.Load() != int32(i) {
				runtime.Gosched()
			}
			fmt.Println("turn of", i)
			turn.Add(1)
			done <- true
		}()
	}
	<-done
	<-done
	<-done
}
