// Pointers to locals, fields, elements and pointers; escape and aliasing.

package main

import "fmt"

type node struct {
	val  int
	next *node
}

func newNode(v int) *node { n := node{val: v}; return &n }

func set(p **int, v *int) { *p = v }

func main() {
	a, b := newNode(1), newNode(1)
	fmt.Println(a == b, *a == *b)
	a.next = b
	pp := &a.next
	(*pp).val = 7
	*pp = newNode(9)
	fmt.Println(b.val, a.next.val)
	x, y := 1, 2
	p := &x
	set(&p, &y)
	*p += 10
	fmt.Println(x, y)
	arr := [3]int{1, 2, 3}
	e := &arr[1]
	*e *= 5
	s := arr[:]
	s[2] = 0
	fmt.Println(arr, *e)
	f := &struct{ a, b int }{1, 2}
	g := *f
	g.a = 50
	fmt.Println(f.a, g.a)
	q := &[]int{1, 2}
	*q = append(*q, 3)
	fmt.Println(len(*q), (*q)[2])
	m := map[string]*node{"a": a}
	m["a"].val++
	fmt.Println(a.val)
}
