// Instantiated functions and method values as values and in maps.

package main

import (
	"fmt"
	"strings"
)

func twice[T any](f func(T) T) func(T) T { return func(v T) T { return f(f(v)) } }

func id[T any](v T) T { return v }

type cell[T any] struct{ v T }

func (c *cell[T]) set(v T) { c.v = v }
func (c cell[T]) get() T   { return c.v }

func main() {
	inc := func(n int) int { return n + 1 }
	fmt.Println(twice(inc)(5), twice(twice(inc))(5), twice(strings.TrimSpace)("  x "))
	ops := map[string]func(int) int{"id": id[int], "twice": twice(inc)}
	fmt.Println(ops["id"](3), ops["twice"](3))
	c := &cell[string]{}
	set, get := c.set, (*cell[string]).get
	set("method value")
	fmt.Println(get(c), cell[int].get(cell[int]{4}))
	var g func(string) string = id
	fmt.Printf("%s %T\n", g("assigned"), g)
}
