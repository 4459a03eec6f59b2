// runtime.Goexit in a deferred call ends the panic under way, and what else was deferred still runs.

package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println("recovers:", recover()) }()
		defer fmt.Println("still runs")
		defer runtime.Goexit()
		defer runtime.Goexit()
		panic("lost")
	}()
	<-done
	fmt.Println("main goes on")
}
