// A label on the select itself, broken from a loop inside a case.

package main

import "fmt"

func main() {
	c := make(chan []int, 1)
	c <- []int{1, 2, 3, 4}
pick:
	select {
	case vs := <-c:
		for _, v := range vs {
			switch {
			case v == 3:
				fmt.Println("three, out of the select")
				break pick
			}
			fmt.Println(v)
		}
		fmt.Println("not reached")
	}
	fmt.Println("end")
}
