// Types are inferred through channels, functions, slices and named types.

package main

import (
	"fmt"
	"strings"
)

type list[E any] []E

func apply[T, U any](c <-chan T, f func(T) U) <-chan U {
	out := make(chan U)
	go func() {
		defer close(out)
		for v := range c {
			out <- f(v)
		}
	}()
	return out
}

func collect[S ~[]E, E any](into S, c <-chan E) S {
	for v := range c {
		into = append(into, v)
	}
	return into
}

func from[E any](l list[E]) chan E {
	c := make(chan E, len(l))
	for _, v := range l {
		c <- v
	}
	close(c)
	return c
}

func main() {
	c := apply(from(list[int]{1, 2, 3}), func(n int) string { return fmt.Sprint(n * n) })
	fmt.Printf("%q\n", collect(list[string]{"zero"}, c))
	up := apply(from(list[string]{"a"}), strings.ToUpper)
	fmt.Println(collect([]string(nil), up))
	f := collect[[]int]
	fmt.Println(f(nil, from(list[int]{4})))
}
