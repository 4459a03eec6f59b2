// Functions, slices and maps compare with nil only.

package main

import "fmt"

func main() {
	f, g := func() {}, func() {}
	s, m := []int{}, map[int]int{}
	fmt.Println(f == g, s == s, m == nil, f == nil)
	var k map[[]int]string
	type t struct{ f func() }
	_, _ = k, t{} == t{}
	switch s {
	case nil:
	}
}
