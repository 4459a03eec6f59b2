// A labelled select that is left by plain and labelled breaks.

package main

import "fmt"

func try(a, b chan int) (s string) {
outer:
	select {
	case v := <-a:
		if v == 0 {
			break
		}
		for {
			if v > 10 {
				break outer
			}
			v *= 3
			s += "x"
		}
	case <-b:
		s = "b"
		break outer
	default:
		s = "default"
	}
	return s + "."
}

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	for _, v := range []int{0, 1, 20} {
		a <- v
		fmt.Print(try(a, b), " ")
	}
	b <- 1
	fmt.Println(try(a, b), try(a, b))
}
