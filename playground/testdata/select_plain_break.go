// break without a label leaves only the select.

package main

import "fmt"

func main() {
	c := make(chan int, 4)
	for i := range 4 {
		c <- i
	}
	for range 4 {
		select {
		case v := <-c:
			if v%2 == 0 {
				break
			}
			fmt.Println("odd", v)
		}
		fmt.Println("after select")
	}
}
