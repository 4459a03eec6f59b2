// Goexit during a panic's deferred call ends the goroutine without the panic.

package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer runtime.Goexit()
		panic("swallowed by Goexit")
	}()
	<-done
	fmt.Println("main is alive")
}
