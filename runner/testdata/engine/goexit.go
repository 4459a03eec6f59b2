package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	time.Sleep(time.Millisecond)
	fmt.Println(runtime.NumGoroutine())
	runtime.Goexit()
}
