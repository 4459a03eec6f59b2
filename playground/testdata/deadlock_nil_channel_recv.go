// A receive from a nil channel blocks for ever.

package main

import "fmt"

type pipe struct{ in, out chan int }

func main() {
	p := pipe{in: make(chan int, 1)}
	p.in <- 1
	fmt.Println(<-p.in)
	fmt.Println(<-p.out)
}
