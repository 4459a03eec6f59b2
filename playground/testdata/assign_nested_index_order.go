// The index operands of both dimensions come before the values.

package main

import "fmt"

func at(what string, v int) int { fmt.Print(what, " "); return v }

func main() {
	var g [2][2]int
	g[at("row", 1)][at("column", 0)] = at("value", 5)
	fmt.Println(g)
	g[1][1], g[at("r", 0)][at("c", 1)%2] = at("first", 6), at("second", 7)
	fmt.Println(g)
	s := [][]int{{1, 2}, {3, 4}}
	s[at("r", 0)][at("c", 1)], g[0][at("k", 0)] = at("x", 8), at("y", 9)
	fmt.Println(s, g)
	m := map[string][]int{"a": {1, 2}}
	m["a"][at("i", 1)] = at("v", 3)
	fmt.Println(m)
}
