// A send that nobody receives.

package main

import "fmt"

func main() {
	c := make(chan int)
	fmt.Println("before the send")
	c <- 1
	fmt.Println("not reached")
}
