// Declared twice: function, field, method, case, key, parameter.

package main

type t struct {
	a int
	a string
}

func f() {}
func f() {}

func (t) m() {}
func (t) m() {}

func g(a, a int) {}

func main() {
	switch 1 {
	case 1:
	case 1:
	}
	_ = map[string]int{"a": 1, "a": 2}
	x := 1
	var x int
	_ = x
}
