// Dereferences, addresses and selectors that do not exist.

package main

import "fmt"

type t struct{ x int }

func main() {
	n := 1
	*n = 2
	p := &t{}
	pp := &p
	fmt.Println(pp.x, &1, *p.x)
	m := map[string]t{}
	m["a"].x = 1
	"abc"[0] = 'x'
	f() = 2
	nil := 3
	_ = nil
	var z = nil
}

func f() int { return 1 }
