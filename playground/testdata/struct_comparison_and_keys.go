// Structs with interfaces, arrays, channels and pointers compare field by field.

package main

import (
	"fmt"
	"math"
)

type k struct {
	a any
	b [2]string
	c chan int
	p *int
	f float64
}

func main() {
	n, c := 1, make(chan int)
	x := k{1, [2]string{"a", "b"}, c, &n, 1.5}
	y := x
	fmt.Println(x == y)
	y.a = int64(1)
	fmt.Println(x == y)
	y.a, y.b[1] = 1, "z"
	fmt.Println(x == y, x.b == y.b)
	m := map[k]int{x: 1}
	m[x]++
	m[y] = 5
	fmt.Println(len(m), m[x], m[y])
	x.f = math.NaN()
	fmt.Println(x == x)
	defer func() { fmt.Println(recover()) }()
	x.a = []int{1}
	fmt.Println(m[x])
}
