// One send too many.

package main

import "fmt"

func main() {
	c := make(chan int, 2)
	for i := 0; ; i++ {
		fmt.Println("sending", i, "with", len(c), "in the buffer")
		c <- i
	}
}
