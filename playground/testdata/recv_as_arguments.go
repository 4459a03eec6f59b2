// Receives as arguments of a call, with a variadic parameter and a method.

package main

import "fmt"

type acc struct{ seen []int }

func (a *acc) add(first int, rest ...int) *acc {
	a.seen = append(append(a.seen, first), rest...)
	return a
}

func sub(a, b int) int { return a - b }

func main() {
	c := make(chan int, 8)
	for i := range 8 {
		c <- i
	}
	fmt.Println(sub(<-c, <-c))
	a := new(acc)
	fmt.Println(a.add(<-c, <-c, <-c).add(<-c).seen)
	fmt.Println(<-c, <-c, len(c))
}
