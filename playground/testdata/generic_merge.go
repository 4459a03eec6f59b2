// A generic fan-in of any number of channels.

package main

import (
	"fmt"
	"sync"
)

func merge[T any](cs ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	wg.Add(len(cs))
	for _, c := range cs {
		go func() {
			defer wg.Done()
			for v := range c {
				out <- v
			}
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func upTo(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 1; i <= n; i++ {
			c <- i
		}
	}()
	return c
}

func main() {
	total, n := 0, 0
	for v := range merge(upTo(10), upTo(20), upTo(0), upTo(5)) {
		total += v
		n++
	}
	fmt.Println(total, n)
	_, ok := <-merge[string]()
	fmt.Println(ok)
}
