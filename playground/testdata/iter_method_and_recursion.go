// A method as an iterator; a recursive one over a tree.

package main

import "fmt"

type tree struct {
	left  *tree
	v     int
	right *tree
}

func (t *tree) all(yield func(int) bool) {
	t.push(yield)
}

func (t *tree) push(yield func(int) bool) bool {
	if t == nil {
		return true
	}
	return t.left.push(yield) && yield(t.v) && t.right.push(yield)
}

func (t *tree) insert(v int) *tree {
	if t == nil {
		return &tree{v: v}
	}
	if v < t.v {
		t.left = t.left.insert(v)
	} else {
		t.right = t.right.insert(v)
	}
	return t
}

func main() {
	var t *tree
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		t = t.insert(v)
	}
	for v := range t.all {
		if v > 8 {
			break
		}
		fmt.Print(v, " ")
	}
	fmt.Println()
	fibs := func(yield func(int) bool) {
		for a, b := 0, 1; yield(a); a, b = b, a+b {
		}
	}
	for f := range fibs {
		if f > 50 {
			break
		}
		fmt.Print(f, " ")
	}
	fmt.Println()
}
