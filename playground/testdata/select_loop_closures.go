// Closures made in a select case keep the variable of their own turn.

package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range 4 {
			c <- i
		}
	}()
	var fs []func() int
	for open := true; open; {
		select {
		case v, ok := <-c:
			open = ok
			if ok {
				fs = append(fs, func() int { v *= 10; return v })
			}
		}
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), "; ")
	}
	fmt.Println()
}
