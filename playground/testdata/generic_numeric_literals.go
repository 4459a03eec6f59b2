// Constants take the type of the type parameter.

package main

import (
	"cmp"
	"fmt"
)

type integer interface {
	~int8 | ~int16 | ~int32 | ~int | ~uint8 | ~uint64
}

func wrap[T integer](v T) (T, T) {
	return v + 1, v << 1
}

func half[F ~float32 | ~float64](f F) F { return f / 3 }

func maxOf[T cmp.Ordered](a T, rest ...T) T {
	for _, b := range rest {
		a = max(a, b)
	}
	return a
}

func main() {
	fmt.Println(wrap(int8(127)))
	fmt.Println(wrap(uint8(200)))
	fmt.Println(wrap(int16(-32768)))
	fmt.Println(wrap(uint64(1 << 63)))
	fmt.Println(half(float32(1)), half(1.0))
	fmt.Println(maxOf(1, 5, 3), maxOf("a", "c", "b"), maxOf(2.5))
	fmt.Println(min(3, 1, 2), max("x", "y"), min(1.5, 2), max(int8(3), 7))
}
