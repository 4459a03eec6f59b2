// Fill it until it refuses
// 填到它拒绝为止

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

func tryReceive(c <-chan int) (v int, ok bool) {
	select {
	case v = <-c:
		return v, true
	default:
		return 0, false
	}
}

func main() {
	c := make(chan int, 3)
	sent := 0
	for trySend(c, sent) {
		sent++
	}
	fmt.Println("accepted", sent)

	for v, ok := tryReceive(c); ok; v, ok = tryReceive(c) {
		fmt.Println("received", v)
	}
	fmt.Println("nothing left")
}
