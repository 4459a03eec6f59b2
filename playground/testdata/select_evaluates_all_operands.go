// All channels and values to be sent are evaluated once, in source order, whatever case is taken.

package main

import "fmt"

func tell[T any](what string, v T) T {
	fmt.Println("evaluates", what)
	return v
}

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	b <- 7
	var full chan int
	select {
	case tell("full", full) <- tell("value 1", 1):
		fmt.Println("sent to full")
	case v := <-tell("b", b):
		fmt.Println("received", v)
	case tell("nil", full) <- tell("value 2", 2):
		fmt.Println("sent to nil")
	}
	fmt.Println(len(a), len(b))
	select {
	case tell("a", a) <- tell("three", 3):
		fmt.Println("sent", <-a)
	case <-tell("b", b):
	}
}
