// continue with a label goes on with the outer loop.

package main

import "fmt"

func main() {
	c := make(chan int, 10)
	for i := range 10 {
		c <- i
	}
	close(c)
outer:
	for round := 0; ; round++ {
		for {
			select {
			case v, ok := <-c:
				if !ok {
					break outer
				}
				if v%3 == 2 {
					fmt.Println("| round", round)
					continue outer
				}
				fmt.Print(v, " ")
			}
		}
	}
	fmt.Println("| end")
}
