// From a sequence to a channel and back, without a goroutine left.

package main

import (
	"fmt"
	"iter"
	"slices"
)

func toChan[T any](seq iter.Seq[T], done <-chan struct{}) <-chan T {
	c := make(chan T)
	go func() {
		defer close(c)
		for v := range seq {
			select {
			case c <- v:
			case <-done:
				return
			}
		}
	}()
	return c
}

func toSeq[T any](c <-chan T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for v := range c {
			if !yield(i, v) {
				return
			}
			i++
		}
	}
}

func main() {
	done := make(chan struct{})
	c := toChan(slices.Values([]string{"x", "y", "z", "w"}), done)
	for i, v := range toSeq(c) {
		fmt.Println(i, v)
		if i == 2 {
			break
		}
	}
	close(done)
	for range c {
	}
	fmt.Println("closed")
}
