// Channel and value of a send are evaluated before it blocks.

package main

import "fmt"

func main() {
	c := make(chan int)
	x := 1
	done := make(chan bool)
	release := make(chan bool)
	get := func() chan int { fmt.Println("channel"); return c }
	val := func() int { fmt.Println("value"); close(release); return x }
	go func() {
		get() <- val()
		close(done)
	}()
	<-release
	x = 2
	_ = x
	fmt.Println("received", <-c)
	<-done
}
