// A map over a slice with at most k goroutines; results keep their places.

package main

import (
	"fmt"
	"sync"
)

func parallel[T, U any](k int, xs []T, f func(T) U) []U {
	out := make([]U, len(xs))
	next := make(chan int)
	var wg sync.WaitGroup
	for range k {
		wg.Go(func() {
			for i := range next {
				out[i] = f(xs[i])
			}
		})
	}
	for i := range xs {
		next <- i
	}
	close(next)
	wg.Wait()
	return out
}

func main() {
	fmt.Println(parallel(3, []string{"a", "bb", "ccc", "", "eeeee"}, func(s string) int { return len(s) }))
	fmt.Println(parallel(1, []int{1, 2}, func(n int) string { return fmt.Sprint(-n) }))
	fmt.Println(len(parallel(4, []int(nil), func(int) int { panic("never") })))
}
