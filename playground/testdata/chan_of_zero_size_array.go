// Elements of no size are counted in the buffer nevertheless.

package main

import "fmt"

func main() {
	c := make(chan [0]int, 2)
	c <- [0]int{}
	fmt.Println(len(c), cap(c))
	c <- [0]int{}
	select {
	case c <- [0]int{}:
		fmt.Println("a third one fits")
	default:
		fmt.Println("full")
	}
	close(c)
	n := 0
	for v := range c {
		n += 1 + len(v)
	}
	fmt.Println(n)
}
