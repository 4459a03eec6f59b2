// A send on a nil channel blocks for ever.

package main

import "fmt"

func main() {
	var c chan int
	defer fmt.Println("not run")
	c <- 1
}
