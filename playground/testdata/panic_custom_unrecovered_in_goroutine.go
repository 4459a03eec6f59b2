// An error as a panic value in another goroutine.

package main

import (
	"errors"
	"fmt"
)

func worker(n int, out chan<- int) {
	if n == 3 {
		panic(fmt.Errorf("job %d: %w", n, errors.ErrUnsupported))
	}
	out <- n
}

func main() {
	out := make(chan int)
	for i := 1; i <= 4; i++ {
		go worker(i, out)
		fmt.Println(<-out)
	}
}
