// default makes a send or receive that never blocks.

package main

import "fmt"

func trySend(c chan<- int, v int) bool {
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

func tryRecv(c <-chan int) (v int, ok bool) {
	select {
	case v, ok = <-c:
	default:
	}
	return
}

func main() {
	c := make(chan int, 1)
	fmt.Println(trySend(c, 1), trySend(c, 2))
	fmt.Println(tryRecv(c))
	fmt.Println(tryRecv(c))
	close(c)
	fmt.Println(tryRecv(c))
	fmt.Println(trySend(nil, 1))
}
