// Aliases are the same type; conversions between struct, func and channel types.

package main

import "fmt"

type ints = []int
type handler func(int) int
type feed chan int
type other chan int

type tree struct {
	kids []tree
	m    map[string]tree
	v    int
}

func (t tree) sum() int {
	s := t.v
	for _, k := range t.kids {
		s += k.sum()
	}
	for _, k := range t.m {
		s += k.sum()
	}
	return s
}

func main() {
	var a ints = []int{1}
	_, ok := any(a).([]int)
	fmt.Printf("%T %v\n", a, ok)
	h := handler(func(n int) int { return n + 1 })
	f := (func(int) int)(h)
	fmt.Printf("%d %T %T\n", f(1), h, f)
	c := make(chan int, 1)
	fc := feed(c)
	oc := other(c)
	fc <- 5
	fmt.Println(<-oc, (chan int)(fc) == c, any(fc) == any(oc), any(fc) == any(feed(c)))
	t := tree{kids: []tree{{v: 1}, {v: 2, kids: []tree{{v: 3}}}}, m: map[string]tree{"x": {v: 10}}, v: 100}
	fmt.Println(t.sum(), len(t.kids[1].kids))
	type cell struct{ v byte }
	bs := *(*[3]byte)([]byte("abc"))
	fmt.Println(bs, cell{bs[1]}, string(bs[:]))
}
