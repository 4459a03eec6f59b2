// Sending and receiving on the same buffered channel: the state decides which case can go.

package main

import "fmt"

func main() {
	c := make(chan int, 1)
	for i := range 6 {
		select {
		case v := <-c:
			fmt.Println("received", v)
		case c <- i:
			fmt.Println("sent", i)
		}
	}
}
