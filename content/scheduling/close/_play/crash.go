// A panic that takes everybody along
// 殃及所有人的 panic

package main

import (
	"fmt"

	"chanlab/playground/inspect"
)

func main() {
	c := make(chan int)
	go func() {
		defer fmt.Println("the sender's deferred calls run")
		c <- 1
	}()
	inspect.Await(c, 1)

	defer fmt.Println("main's deferred calls do not")
	fmt.Println("main closes the channel")
	close(c)
	select {} // main does nothing wrong, and ends with the process
}
