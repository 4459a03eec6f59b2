// A generic function with a union constraint and underlying types.

package main

import "fmt"

type number interface {
	~int | ~int64 | ~float64
}

type meters float64

func sum[T number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func sumChan[T number](c <-chan T) (s T) {
	for v := range c {
		s += v
	}
	return s
}

func gen[T any](vs ...T) <-chan T {
	c := make(chan T)
	go func() {
		defer close(c)
		for _, v := range vs {
			c <- v
		}
	}()
	return c
}

func main() {
	fmt.Println(sum(1, 2, 3), sum(1.5, 2), sum(meters(1), 2.5), sum[int64]())
	fmt.Printf("%v %T\n", sumChan(gen(1, 2, 3)), sumChan(gen(meters(1))))
}
