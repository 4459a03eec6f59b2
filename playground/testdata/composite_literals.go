// Elided types, keys, pointers and nested literals.

package main

import "fmt"

type pt struct{ X, Y int }
type poly struct {
	pts  []pt
	ptrs []*pt
	m    map[string]pt
	mp   map[pt]*pt
	arr  [3]pt
}

func main() {
	p := poly{
		pts:  []pt{{1, 2}, {Y: 3}, {}},
		ptrs: []*pt{{4, 5}, nil, {X: 6}},
		m:    map[string]pt{"a": {7, 8}},
		mp:   map[pt]*pt{{1, 1}: {9, 9}},
		arr:  [...]pt{2: {1, 1}, 0: {X: 5}},
	}
	fmt.Println(p.pts, *p.ptrs[0], p.ptrs[1] == nil, p.m, *p.mp[pt{1, 1}], p.arr)
	p.ptrs[2].X++
	p.mp[pt{1, 1}].Y = 0
	fmt.Println(*p.ptrs[2], *p.mp[pt{1, 1}])
	s := [...]string{3: "d", 1: "b", "c"}
	fmt.Printf("%d %q\n", len(s), s)
	g := [2][2][]int{{{1}, {2, 3}}, {nil, {4}}}
	fmt.Println(g, len(g[0][1]))
	const k = 2
	v := []byte{k: 'x', 'y'}
	fmt.Println(v, [][]string{{"a"}, {}, {"b", "c"}}, []any{1, []int{2}, map[string]int{"a": 1}})
	c := []chan int{make(chan int, 1), nil}
	c[0] <- 1
	fmt.Println(len(c[0]), c[1] == nil, struct{ a, b any }{1, "x"})
}
