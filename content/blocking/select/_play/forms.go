// What a select compiles to
// select 编译成什么

package main

import "fmt"

//go:noinline
func one(a chan int) int {
	select {
	case v := <-a:
		return v
	}
}

//go:noinline
func attempt(a chan int) int {
	select {
	case v := <-a:
		return v
	default:
		return -1
	}
}

//go:noinline
func two(a, b chan int) int {
	select {
	case v := <-a:
		return v
	case v := <-b:
		return v
	}
}

func main() {
	a, b := make(chan int, 2), make(chan int)
	a <- 1
	a <- 2
	fmt.Println(one(a), two(a, b), attempt(a))
}
