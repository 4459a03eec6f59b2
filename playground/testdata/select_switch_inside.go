// switch and fallthrough in a case; break there leaves the switch.

package main

import "fmt"

func main() {
	c := make(chan int, 5)
	for i := range 5 {
		c <- i
	}
	close(c)
	for run := true; run; {
		select {
		case v, ok := <-c:
			if !ok {
				run = false
				break
			}
			switch {
			case v == 0:
				fmt.Print("zero ")
				fallthrough
			case v == 1:
				fmt.Print("zero or one")
			case v > 3:
				break
			default:
				fmt.Print("small ", v)
			}
			fmt.Println(".")
		}
	}
}
