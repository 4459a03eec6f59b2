// Iterators of slices and maps.

package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

func main() {
	s := []string{"c", "a", "b"}
	for i, v := range slices.All(s) {
		fmt.Print(i, v, " ")
	}
	for i, v := range slices.Backward(s) {
		fmt.Print(i, v, " ")
	}
	fmt.Println(slices.Sorted(slices.Values(s)))
	m := maps.Collect(slices.All(s))
	fmt.Println(m, slices.Sorted(maps.Values(m)))
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c, len(c), cap(c), " ")
	}
	fmt.Println()
	fmt.Println(slices.SortedFunc(maps.Keys(m), func(a, b int) int { return b - a }))
	for part := range strings.SplitSeq("a,b,,c", ",") {
		fmt.Printf("%q ", part)
	}
	for f := range strings.FieldsSeq(" x  y ") {
		fmt.Printf("%q ", f)
	}
	for l := range strings.Lines("one\ntwo") {
		fmt.Printf("%q ", l)
	}
	fmt.Println()
}
