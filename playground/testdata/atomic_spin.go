// A goroutine spins on an atomic flag until another sets it.

package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

func main() {
	var flag atomic.Int32
	data := ""
	go func() {
		data = "published"
		flag.Store(1)
	}()
	for flag.Load() == 0 {
		runtime.Gosched()
	}
	fmt.Println(data)
}
