// Failed type assertions name the types.

package main

import (
	"fmt"
	"runtime"
)

type shape interface{ area() float64 }
type square struct{}

func (square) area() float64 { return 1 }

func try(f func()) {
	defer func() {
		r := recover()
		fmt.Println(r)
		_, ok := r.(*runtime.TypeAssertionError)
		fmt.Println(ok)
	}()
	f()
}

func main() {
	var v any = "text"
	try(func() { fmt.Println(v.(int)) })
	try(func() { fmt.Println(v.(fmt.Stringer)) })
	v = nil
	try(func() { fmt.Println(v.(string)) })
	v = square{}
	try(func() { fmt.Println(v.(shape).area(), v.(*square)) })
	v = []int{}
	try(func() { fmt.Println(v == any([]int{})) })
	try(func() { m := map[any]int{}; m[func() {}] = 1 })
}
