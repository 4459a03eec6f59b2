// Calls and accesses through nil: pointer, map, func, interface.

package main

import "fmt"

type t struct {
	n int
	p *t
}

func (x *t) ok() string { return fmt.Sprint("nil receiver: ", x == nil) }
func (x t) value() int  { return x.n }
func (x *t) field() int { return x.n }

func try(what string, f func()) {
	defer func() { fmt.Printf("%s: %v\n", what, recover()) }()
	f()
}

func main() {
	var p *t
	var m map[string][]int
	var f func()
	var s fmt.Stringer
	fmt.Println(p.ok(), len(m), m["x"], len(m["x"]))
	try("field", func() { fmt.Println(p.field()) })
	try("value method", func() { fmt.Println(p.value()) })
	try("store", func() { (&t{}).p.n = 1 })
	try("map", func() { m["a"] = append(m["a"], 1) })
	try("func", func() { f() })
	try("interface", func() { fmt.Println(s.String()) })
	try("array pointer", func() { var a *[3]int; fmt.Println(len(a)); a[1] = 2 })
	delete(m, "x")
	for range m {
	}
}
