// tee: each value goes to both outputs, in whichever order they are ready.

package main

import "fmt"

func tee[T any](in <-chan T) (_, _ <-chan T) {
	a, b := make(chan T), make(chan T)
	go func() {
		defer close(a)
		defer close(b)
		for v := range in {
			a, b := a, b
			for range 2 {
				select {
				case a <- v:
					a = nil
				case b <- v:
					b = nil
				}
			}
		}
	}()
	return a, b
}

func main() {
	in := make(chan int)
	go func() {
		defer close(in)
		for i := range 4 {
			in <- i
		}
	}()
	a, b := tee(in)
	for x := range a {
		fmt.Println(x, <-b)
	}
	_, ok := <-b
	fmt.Println(ok)
}
