// Package variables are initialised by dependence, then init functions in order, then main.

package main

import "fmt"

var (
	a = show("a", b+1)
	b = show("b", f())
	c = show("c", 10)
)

func f() int { return c * 2 }

func show(name string, v int) int {
	fmt.Println(name, v)
	return v
}

func init() { fmt.Println("first init", a) }

func init() {
	fmt.Println("second init", c)
	c = 0
}

func main() { fmt.Println("main", a, b, c) }
