// Map, filter and reduce with type parameters of functions.

package main

import (
	"fmt"
	"strconv"
	"strings"
)

func mapOf[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func filter[T any](xs []T, ok func(T) bool) (out []T) {
	for _, x := range xs {
		if ok(x) {
			out = append(out, x)
		}
	}
	return
}

func reduce[T, A any](xs []T, a A, f func(A, T) A) A {
	for _, x := range xs {
		a = f(a, x)
	}
	return a
}

func main() {
	xs := []int{1, 2, 3, 4, 5}
	odd := filter(xs, func(n int) bool { return n%2 == 1 })
	words := mapOf(odd, strconv.Itoa)
	fmt.Println(odd, strings.Join(words, "+"), reduce(odd, 0.5, func(a float64, n int) float64 { return a + float64(n) }))
	fmt.Println(reduce(words, map[string]int{}, func(m map[string]int, w string) map[string]int { m[w]++; return m }))
}
