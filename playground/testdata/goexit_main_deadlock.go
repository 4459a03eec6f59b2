// Goexit in main, with nobody left, is a fatal error.

package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer fmt.Println("deferred in main")
	go fmt.Print()
	runtime.Goexit()
}
