// Ten thousand goroutines in a chain.

package main

import "fmt"

func main() {
	const n = 10000
	leftmost := make(chan int)
	right, left := leftmost, leftmost
	for range n {
		right = make(chan int)
		go func(left, right chan int) { left <- 1 + <-right }(left, right)
		left = right
	}
	go func(c chan int) { c <- 1 }(right)
	fmt.Println(<-leftmost)
}
