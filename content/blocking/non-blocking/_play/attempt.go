// One attempt, one call
// 一次尝试，一个调用

package main

import "fmt"

//go:noinline
func tryReceive(c chan int) (v int, ok bool) {
	select {
	case v = <-c:
		return v, true
	default:
		return 0, false
	}
}

//go:noinline
func tryEither(a, b chan int) (v int, ok bool) {
	select {
	case v = <-a:
		return v, true
	case v = <-b:
		return v, true
	default:
		return 0, false
	}
}

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	b <- 7
	fmt.Println(tryReceive(a))
	fmt.Println(tryEither(a, b))
}
