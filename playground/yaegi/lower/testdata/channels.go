package main

import "fmt"

func jobs() chan int { return make(chan int, 1) }

func sum[T int | float64](in <-chan T) (s T) {
	for v := range in {
		s += v
	}
	return
}

func main() {
	c, quit := make(chan int), make(chan struct{})
	go func(n int) {
		defer close(quit)
		for i := range n {
			c <- i
		}
	}(3)
loop:
	for {
		select {
		case v, ok := <-c:
			fmt.Println(v, ok)
		case jobs() <- 1:
			break
		case <-quit:
			break loop
		}
	}
	d := make(chan float64, 1)
	d <- 1.5
	close(d)
	fmt.Println(sum(d), <-d+1)
}
