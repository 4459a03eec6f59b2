// The verbs %v %+v %#v %T on many types.

package main

import (
	"fmt"
	"time"
)

type point struct {
	X, Y int
	name string
}
type list []point
type table map[string]bool
type fn func(int) string
type opt struct {
	P *int
	E error
	A any
	C chan int
	S []string
	M map[int]string
}

func main() {
	p := point{1, -2, "n"}
	for _, v := range []any{p, &p, list{p}, table{"b": true, "a": false}, [2]bool{true}, "s", 'x', 1.0, 1e21,
		uint8(3), []byte("hi"), nil, opt{}, struct{}{}, []any{1, "a", nil}, time.Second, complex(1, -1), int8(-1), [][]int{{1}, {}}} {
		fmt.Printf("%v | %+v | %#v | %T\n", v, v, v, v)
	}
	fmt.Printf("%T %T %T\n", fn(nil), main, func(...int) (a, b int) { return })
}
