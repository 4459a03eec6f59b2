// Variadic functions: none, some, a slice passed on, aliasing.

package main

import (
	"fmt"
	"strings"
)

func show(prefix string, vs ...any) { fmt.Println(prefix, len(vs), vs == nil, vs) }

func zero(ns ...int) []int {
	if len(ns) > 0 {
		ns[0] = 0
	}
	return ns
}

func pass(vs ...string) int  { return count(vs...) }
func count(vs ...string) int { return len(vs) }

func main() {
	show("none")
	show("nil", nil)
	show("mixed", 1, "a", nil, []int{1})
	show("slice", []any{1, 2}...)
	show("as one", []any{1, 2})
	a := []int{7, 8}
	zero(a...)
	fmt.Println(a, zero(1, 2), zero() == nil)
	fmt.Println(pass(), pass("a", "b"), pass(strings.Fields("x y z")...))
	fmt.Println(append([]int{1}, append([]int(nil), 2, 3)...), append([]byte("ab"), "cd"...))
	f := func(fs ...func() int) (s int) {
		for _, f := range fs {
			s += f()
		}
		return
	}
	fmt.Println(f(func() int { return 1 }, func() int { return 2 }))
}
