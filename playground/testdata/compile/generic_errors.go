// Type arguments that do not fit or cannot be inferred.

package main

type number interface{ ~int | ~float64 }

func sum[T number](xs ...T) (s T)    { return }
func make2[T any]() T                { var z T; return z }
func pair[T comparable](a, b T) bool { return a == b }

type list[T any] struct{ v T }

func main() {
	sum("a")
	make2()
	pair(1, "x")
	pair([]int{}, nil)
	var l list
	var n number
	_ = sum(1, 2.5)
	_, _ = l, n
}
