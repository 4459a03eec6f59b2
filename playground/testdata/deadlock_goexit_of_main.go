// Main has gone by Goexit, and who is left waits for ever.

package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer fmt.Println("deferred")
	forever := make(chan int)
	go func() { <-forever }()
	runtime.Goexit()
}
