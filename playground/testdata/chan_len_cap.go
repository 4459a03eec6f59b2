// len and cap follow the buffer as values come and go, also around its end.

package main

import "fmt"

func main() {
	c := make(chan int, 3)
	show := func(what string) { fmt.Printf("%-8s len %d cap %d\n", what, len(c), cap(c)) }
	show("empty")
	c <- 1
	c <- 2
	show("two")
	<-c
	show("one")
	c <- 3
	c <- 4
	show("full")
	select {
	case c <- 5:
		fmt.Println("sent")
	default:
		fmt.Println("would block")
	}
	fmt.Println(<-c, <-c, <-c)
	show("empty")
}
