// First a timer is pending, then nothing is.

package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	select {
	case <-c:
	case <-time.After(10 * time.Millisecond):
		fmt.Println("timeout")
	}
	<-c
}
