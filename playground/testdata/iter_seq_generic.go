// iter.Seq and adapters: filter, take, zip.

package main

import (
	"fmt"
	"iter"
	"slices"
)

func filter[T any](seq iter.Seq[T], ok func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if ok(v) && !yield(v) {
				return
			}
		}
	}
}

func take[T any](n int, seq iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		i := 0
		for v := range seq {
			i++
			if !yield(v) || i == n {
				return
			}
		}
	}
}

func naturals(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}

func main() {
	even := filter(naturals, func(n int) bool { return n%2 == 0 })
	for v := range take(4, even) {
		fmt.Print(v, " ")
	}
	fmt.Println(slices.Collect(take(3, filter(even, func(n int) bool { return n%3 == 0 }))))
}
