// A nil channel has length and capacity 0 and is never ready.

package main

import "fmt"

func main() {
	var c chan int
	fmt.Println(c == nil, len(c), cap(c))
	select {
	case v := <-c:
		fmt.Println("received", v)
	case c <- 1:
		fmt.Println("sent")
	default:
		fmt.Println("neither")
	}
	fmt.Printf("%v %T\n", c, c)
}
