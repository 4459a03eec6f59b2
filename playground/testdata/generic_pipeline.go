// A pipeline of generic stages over channels.

package main

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
)

func source[T any](vs ...T) <-chan T {
	c := make(chan T, len(vs))
	for _, v := range vs {
		c <- v
	}
	close(c)
	return c
}

func stage[In, Out any](n int, in <-chan In, f func(In) Out) <-chan Out {
	out := make(chan Out)
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for v := range in {
				out <- f(v)
			}
		})
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

func sorted[T cmp.Ordered](in <-chan T) []T {
	var out []T
	for v := range in {
		out = append(out, v)
	}
	slices.Sort(out)
	return out
}

func main() {
	squares := stage(3, source(1, 2, 3, 4, 5), func(n int) int { return n * n })
	texts := stage(2, squares, func(n int) string { return fmt.Sprintf("%02d", n) })
	fmt.Println(sorted(texts))
	fmt.Println(sorted(stage(1, source("b", "a"), func(s string) float64 { return float64(s[0]) / 2 })))
}
