// After Goexit in main the other goroutines go on and may end the program.

package main

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

func main() {
	go func() {
		time.Sleep(5 * time.Millisecond)
		fmt.Println("still here")
		os.Exit(3)
	}()
	runtime.Goexit()
}
