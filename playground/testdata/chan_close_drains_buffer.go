// Values sent before close are still received; only then does comma-ok say false.

package main

import "fmt"

func main() {
	c := make(chan int, 3)
	c <- 10
	c <- 20
	close(c)
	for i := 0; i < 4; i++ {
		v, ok := <-c
		fmt.Println(v, ok, len(c))
	}
}
