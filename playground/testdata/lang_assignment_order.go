// Parallel assignment: operands first, then the assignments from left to right.

package main

import "fmt"

func get(s string, v int) int { fmt.Print(s, " "); return v }

func main() {
	a, b := 1, 2
	a, b = b, a
	i := 0
	s := []int{10, 20, 30}
	i, s[i] = 2, 99
	fmt.Println(a, b, i, s)
	s[0], s[1], s[2] = s[2], s[0], s[1]
	fmt.Println(s)
	m := map[int]int{}
	m[get("key", 1)], s[get("index", 0)] = get("v1", 5), get("v2", 6)
	fmt.Println(m, s)
	p := &s[0]
	*p, p = 7, nil
	fmt.Println(s[0], p == nil)
	x := []int{1, 2, 3}
	x, x[0] = nil, 100
	fmt.Println(x == nil)
	var arr [3]int
	j := 0
	j, arr[j] = 1, 2
	arr[j]++
	fmt.Println(arr)
}
