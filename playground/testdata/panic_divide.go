// Integer division by zero panics, float division does not.

package main

import (
	"fmt"
	"math"
)

func div[T int | uint8 | float64](a, b T) (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = fmt.Sprint(r)
		}
	}()
	return fmt.Sprint(a / b)
}

func main() {
	fmt.Println(div(7, 2), div(-7, 2), div(7.0, 2))
	fmt.Println(div(1, 0))
	fmt.Println(div[uint8](1, 0))
	fmt.Println(div(1.0, 0), div(0.0, 0))
	x, zero := -7, 0
	fmt.Println(x%3, x/3, 7%-3, math.MinInt64/-1 == 0)
	fmt.Println(x % zero)
}
