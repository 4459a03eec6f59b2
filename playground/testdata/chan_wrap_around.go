// A buffer of three is used around its end many times and stays in order.

package main

import "fmt"

func main() {
	c := make(chan int, 3)
	next, want := 0, 0
	for round := range 20 {
		for range 1 + round%3 {
			c <- next
			next++
		}
		for len(c) > 0 {
			if v := <-c; v != want {
				fmt.Println("out of order", v, want)
				return
			}
			want++
		}
	}
	fmt.Println("in order up to", want)
}
