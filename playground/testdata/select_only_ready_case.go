// Of several cases select takes the one that is ready.

package main

import "fmt"

func main() {
	a, b := make(chan int, 1), make(chan string, 1)
	var never chan bool
	for i := range 4 {
		if i%2 == 0 {
			a <- i
		} else {
			b <- fmt.Sprint("s", i)
		}
		select {
		case v := <-a:
			fmt.Println("int", v)
		case s := <-b:
			fmt.Println("string", s)
		case <-never:
			fmt.Println("never")
		}
	}
}
