// Unrecovered panics of a named string type in a goroutine, after a recovered float.

package main

import (
	"fmt"
	"time"
)

type reason string

func main() {
	func() {
		defer func() { fmt.Println(recover()) }()
		panic(1.5)
	}()
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("goroutine ends")
		panic(reason("a \"quoted\" reason"))
	}()
	<-done
	time.Sleep(time.Hour)
}
