// A struct or array is copied by each assignment, append, send, return and range, but not through pointers.

package main

import "fmt"

type cell struct {
	n   int
	arr [2]int
}

func ret(c *cell) cell { return *c }

func main() {
	x := cell{1, [2]int{1, 2}}
	s := append([]cell(nil), x)
	m := map[string]cell{"a": x}
	a := [2]cell{x, x}
	p := &x
	y := ret(p)
	c := make(chan cell, 1)
	c <- x
	var i any = x
	f := func(c cell) int { c.n = 50; c.arr[0] = 50; return c.n }(x)
	x.n, x.arr[0] = 9, 9
	fmt.Println(s, m, a, y, <-c, i, f, *p)
	s[0], a[1] = a[0], *p
	a[0].n = 77
	q := s[0]
	q.arr[1] = 88
	z := i.(cell)
	z.n = 66
	fmt.Println(s, a, q, z, i)
	for k, v := range a {
		v.n++
		a[k].arr = v.arr
	}
	for _, r := range []*cell{&s[0], p} {
		r.n++
	}
	s[0], *p = *p, s[0]
	fmt.Println(a, s, x)
	u, v := a, s
	u[0].n, v[0].n = -1, -1
	fmt.Println(a[0].n, s[0].n)
}
