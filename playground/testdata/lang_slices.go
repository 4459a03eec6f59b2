// Slices: append and aliasing, three-index slices, copy, conversion to arrays.

package main

import "fmt"

func main() {
	a := []int{1, 2, 3, 4, 5}
	b := a[1:3]
	b = append(b, 99)
	fmt.Println(a, b, len(b), cap(b))
	c := a[1:3:3]
	c = append(c, 7)
	fmt.Println(a, c)
	fmt.Println(copy(a, a[2:]), a, copy([]byte("abc"), "xyz"))
}
