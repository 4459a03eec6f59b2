// Generic sets; keys sorted by the maps and slices packages.

package main

import (
	"fmt"
	"maps"
	"slices"
)

type set[T comparable] map[T]struct{}

func of[T comparable](vs ...T) set[T] {
	s := set[T]{}
	for _, v := range vs {
		s[v] = struct{}{}
	}
	return s
}

func (s set[T]) has(v T) bool { _, ok := s[v]; return ok }

func and[S ~map[T]struct{}, T comparable](a, b S) S {
	out := S{}
	for v := range a {
		if _, ok := b[v]; ok {
			out[v] = struct{}{}
		}
	}
	return out
}

func main() {
	a, b := of(1, 2, 3, 5), of(2, 3, 4)
	fmt.Println(slices.Sorted(maps.Keys(and(a, b))), a.has(5), b.has(5), len(a))
	p := of([2]int{1, 2}, [2]int{1, 2})
	fmt.Println(len(p), p)
	fmt.Printf("%T\n", and(of("x"), of("x")))
}
