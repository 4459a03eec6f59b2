// The same for plain slices, without generics.

package main

import "fmt"

func main() {
	var a []int
	var b []string
	var c []any
	last := [3]int{-1, -1, -1}
	for i := range 300 {
		a = append(a, i)
		b = append(b, "x")
		c = append(c, i)
		if n := [3]int{cap(a), cap(b), cap(c)}; n != last {
			last = n
			fmt.Print(n, " ")
		}
	}
	fmt.Println()
	fmt.Println(cap(append([]int{1}, 2, 3)), cap(append([]int{}, 1)), cap([]int{5: 1}), cap(append([]byte("hello"), 1)) >= 6)
	d := make([]int, 2, 10)
	e, f := append(d, 1), append(d, 2)
	fmt.Println(e, f, cap(e), cap(d[1:2:3]), d[:4])
}
