// A closed channel is ready for ever, a send on it panics also in select.

package main

import "fmt"

func main() {
	c := make(chan int)
	close(c)
	for range 2 {
		select {
		case v, ok := <-c:
			fmt.Println(v, ok)
		default:
			fmt.Println("default")
		}
	}
	defer func() { fmt.Println("recovered:", recover()) }()
	select {
	case c <- 1:
		fmt.Println("sent")
	default:
		fmt.Println("default")
	}
}
