// Sorting: sort.Slice, sort.Sort, slices.SortFunc, stable sorts, binary search.

package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
)

type person struct {
	name string
	age  int
}
type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	ps := []person{{"Zoe", 30}, {"Al", 25}, {"Bo", 30}, {"Cy", 25}}
	a := slices.Clone(ps)
	sort.Stable(byAge(a))
	fmt.Println(a)
	sort.Slice(a, func(i, j int) bool { return a[i].name < a[j].name })
	fmt.Println(a)
	slices.SortStableFunc(a, func(x, y person) int { return cmp.Or(-cmp.Compare(x.age, y.age), strings.Compare(x.name, y.name)) })
	fmt.Println(a)
	sort.Sort(sort.Reverse(byAge(a[:2])))
	fmt.Println(sort.IsSorted(byAge(ps)), sort.SearchInts([]int{1, 3, 5}, 4))
	i, ok := slices.BinarySearchFunc([]person{{"a", 1}, {"b", 5}}, 5, func(p person, n int) int { return p.age - n })
	fmt.Println(i, ok, slices.MaxFunc(ps, func(a, b person) int { return cmp.Compare(a.name, b.name) }))
	fmt.Println(slices.Compact([]int{1, 1, 2, 2, 1}), slices.Equal([]int{1}, []int{1}), slices.Compare([]int{1, 2}, []int{1, 3}))
}
