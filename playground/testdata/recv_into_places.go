// The left side of a receive may be a field, an element, a map entry or blank.

package main

import "fmt"

type T struct {
	v  int
	ok bool
}

func main() {
	c := make(chan int, 6)
	for i := 1; i <= 6; i++ {
		c <- i
	}
	close(c)
	var t T
	t.v, t.ok = <-c
	fmt.Println(t)
	a := []int{0, 0}
	i := 0
	a[i], _ = <-c
	i++
	a[i] = <-c
	fmt.Println(a)
	m := map[string]int{}
	oks := map[string]bool{}
	m["x"], oks["x"] = <-c
	m["x"] += <-c
	fmt.Println(m, oks)
	p := &t
	p.v, p.ok = <-c
	*(&p.v)++
	fmt.Println(t)
	_, t.ok = <-c
	fmt.Println(t.ok)
	var v any
	v = <-c
	fmt.Println(v)
}
