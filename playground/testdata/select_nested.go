// A select within a case of another, with breaks at both levels.

package main

import "fmt"

func main() {
	a, b := make(chan int, 2), make(chan int, 2)
	a <- 1
	a <- 2
	b <- 10
outer:
	for {
		select {
		case v := <-a:
			fmt.Println("a", v)
			select {
			case w := <-b:
				fmt.Println("b", w)
				break
			default:
				fmt.Println("b is empty")
				break outer
			}
			fmt.Println("after the inner select")
		}
	}
	fmt.Println("end")
}
