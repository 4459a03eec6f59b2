// Slices of slices, nil and empty, removal, conversion to an array, growth of two dimensions.

package main

import (
	"fmt"
	"slices"
	"strings"
)

func main() {
	var n []int
	e := []int{}
	fmt.Println(n == nil, e == nil, len(n), fmt.Sprintf("%#v %#v", n, e))
	a := []int{1, 2, 3, 4, 5}
	a = append(a[:1], a[2:]...)
	fmt.Println(a, len(a), a[:5])
	arr := [3]int(a)
	p := (*[2]int)(a)
	p[0] = 50
	fmt.Println(arr, a, *p)
	grid := make([][]rune, 2)
	for i := range grid {
		grid[i] = []rune(strings.Repeat(".", 3))
	}
	grid[1][2] = '#'
	for _, row := range grid {
		fmt.Println(string(row))
	}
	s := slices.Insert([]string{"a", "d"}, 1, "b", "c")
	s = slices.Delete(s, 0, 1)
	i, found := slices.BinarySearch(s, "c")
	fmt.Println(s, i, found, slices.Contains(s, "z"), slices.Index(s, "d"))
}
