// Directional channel types say who sends and who receives; a channel converts to both.

package main

import "fmt"

func produce(out chan<- int, n int) {
	for i := 1; i <= n; i++ {
		out <- i
	}
	close(out)
}

func consume(in <-chan int) (total int) {
	for v := range in {
		total += v
	}
	return
}

func main() {
	c := make(chan int)
	go produce(c, 4)
	fmt.Println(consume(c))
	var s chan<- int = c
	var r <-chan int = c
	fmt.Printf("%T %T %T\n", c, s, r)
	fmt.Println(any(s) == any(c), any(r) == any(c))
}
