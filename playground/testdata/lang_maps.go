// Maps: printing in key order, comma-ok, struct keys, nested, NaN, delete.

package main

import (
	"fmt"
	"math"
)

type key struct {
	x, y int
	s    string
}

func main() {
	m := map[string][]int{"b": {2}, "a": nil, "c": {1, 2}}
	fmt.Println(m, len(m))
	m["a"] = append(m["a"], 9)
	v, ok := m["zz"]
	fmt.Println(m["a"], v == nil, ok)
	k := map[key]int{{1, 2, "x"}: 1, {0, 5, "y"}: 2}
	k[key{1, 2, "x"}]++
	k[key{s: "new"}] += 5
	fmt.Println(k)
	n := map[string]map[string]int{"x": {"y": 1}}
	n["x"]["z"]++
	fmt.Println(n, n["q"]["r"])
	f := map[float64]int{math.NaN(): 1, 1: 2}
	f[math.NaN()] = 3
	_, ok = f[math.NaN()]
	fmt.Println(len(f), ok)
	delete(m, "b")
	clear(f)
	fmt.Println(len(m), len(f), map[bool]string{true: "t", false: "f"}, map[any]int{1: 1, "a": 2, 0.5: 3})
	type point struct{ X, Y int }
	ps := map[string]*point{"p": {1, 2}}
	ps["p"].X = 10
	fmt.Println(*ps["p"])
}
