// A select in a generic function, on channels of its type parameter.

package main

import (
	"fmt"
	"time"
)

func firstOf[T any](cs ...<-chan T) T {
	for {
		for _, c := range cs {
			select {
			case v, ok := <-c:
				if ok {
					return v
				}
			default:
			}
		}
		time.Sleep(time.Millisecond)
	}
}

func after[T any](d time.Duration, v T) <-chan T {
	c := make(chan T, 1)
	go func() {
		time.Sleep(d)
		c <- v
	}()
	return c
}

func main() {
	fmt.Println(firstOf(after(80*time.Millisecond, "slow"), after(time.Millisecond, "fast")))
	fmt.Println(firstOf(after(time.Hour, 1), after(0, 2)))
}
