// A panic in a timer's function ends the program.

package main

import (
	"fmt"
	"time"
)

func main() {
	fmt.Println("waiting")
	time.AfterFunc(2*time.Millisecond, func() {
		var s []int
		fmt.Println("in the timer's goroutine")
		s[2]++
	})
	select {}
}
