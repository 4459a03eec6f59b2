// A constraint of channel types: send through any that allows it.

package main

import "fmt"

type sendable[T any] interface{ ~chan T | ~chan<- T }

type feed chan string

func put[C sendable[T], T any](c C, vs ...T) {
	for _, v := range vs {
		c <- v
	}
	close(c)
}

func drain[C ~chan T | ~<-chan T, T any](c C) (out []T) {
	for v := range c {
		out = append(out, v)
	}
	return
}

func main() {
	f := make(feed, 3)
	put(f, "a", "b")
	fmt.Printf("%q\n", drain(f))
	c := make(chan int, 3)
	put((chan<- int)(c), 1, 2, 3)
	fmt.Println(drain((<-chan int)(c)), cap(c))
}
