// What a timeout leaves behind
// 超时会留下什么

package main

import (
	"fmt"
	"time"

	"chanlab/playground/inspect"
)

func main() {
	quiet := make(chan int)
	for range 3 {
		select {
		case v := <-quiet:
			fmt.Println("received", v)
		case <-time.After(time.Millisecond):
			fmt.Println("timed out")
		}
	}
	inspect.Chan("quiet", quiet) // three waits, and recvq is empty
}
