// One receive that moves both indexes
// 一次接收推进两个下标

package main

import (
	"fmt"

	"chanlab/playground/inspect"
)

func main() {
	c := make(chan int, 2)
	c <- 10
	c <- 20
	go func() { c <- 30 }() // finds no room and parks
	inspect.Await(c, 1)
	inspect.Chan("c", c)

	fmt.Println("received", <-c) // and 30 takes the slot
	inspect.Chan("c", c)
}
