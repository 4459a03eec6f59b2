// The capacity after append grows as the runtime says, for several element sizes.

package main

import "fmt"

func steps[T any](n int) (caps []int) {
	var s []T
	for range n {
		var v T
		s = append(s, v)
		if len(caps) == 0 || caps[len(caps)-1] != cap(s) {
			caps = append(caps, cap(s))
		}
	}
	return
}

func main() {
	fmt.Println(steps[int](1000))
	fmt.Println(steps[byte](200))
	fmt.Println(steps[string](60))
	fmt.Println(steps[[3]int32](60))
	s := append([]int(nil), 1, 2, 3, 4, 5)
	t := append([]byte("abc"), "defghijklm"...)
	fmt.Println(cap(s), cap(t), cap(append(s[:2:2], 1)), cap(append([]any{1}, 2, 3)))
}
