// Arrays of arrays and of structs: elements are changed in place, copies are not.

package main

import "fmt"

type cell struct{ v, n int }

func blur(g [3][3]cell) (out [3][3]cell) {
	for i := range g {
		for j := range g[i] {
			for di := -1; di <= 1; di++ {
				if k := i + di; k >= 0 && k < len(g) {
					out[i][j].v += g[k][j].v
					out[i][j].n++
				}
			}
		}
	}
	g[0][0].v = -1
	return
}

func main() {
	var g [3][3]cell
	for i := range g {
		for j := range g[i] {
			g[i][j].v = i*3 + j
		}
	}
	fmt.Println(blur(g))
	row := g[1]
	row[0].v = 99
	p := &g[1][2]
	p.v *= 2
	g[2], g[0] = g[0], g[2]
	fmt.Println(g, row[0], len(g)*len(g[0]))
	for i, r := range g {
		r[0].n = 1
		g[i][1].n = i
	}
	fmt.Println(g)
	m := map[string][2]int{"a": {1, 2}}
	a := m["a"]
	a[0] = 9
	fmt.Println(m, a)
	m["a"] = a
	fmt.Println(m["a"][0], len(m["a"]))
}
