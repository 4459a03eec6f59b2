// A function type that returns itself; a struct with a function of itself; mutual recursion of types.

package main

import "fmt"

type step func(int) (int, step)

func half(n int) (int, step) {
	if n%2 == 0 {
		return n / 2, half
	}
	return 3*n + 1, half
}

type node struct {
	name string
	eval func(*node, *env) int
	kids []*node
}

type env struct {
	vars map[string]int
	root *node
}

func lit(n int) *node { return &node{name: "lit", eval: func(*node, *env) int { return n }} }
func ref(s string) *node {
	return &node{name: s, eval: func(n *node, e *env) int { return e.vars[n.name] }}
}
func add(kids ...*node) *node {
	return &node{"add", func(n *node, e *env) (s int) {
		for _, k := range n.kids {
			s += k.eval(k, e)
		}
		return
	}, kids}
}

func main() {
	n, f := 6, step(half)
	count := 0
	for n != 1 {
		n, f = f(n)
		count++
	}
	fmt.Println(count)
	e := &env{vars: map[string]int{"x": 5}}
	e.root = add(lit(1), ref("x"), add(ref("x"), ref("y")))
	fmt.Println(e.root.eval(e.root, e))
}
