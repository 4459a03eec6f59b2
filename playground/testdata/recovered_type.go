// The types of the runtime's errors, and an assertion that does not hold of one.

package main

import "fmt"

func try(f func()) {
	defer func() {
		r := recover()
		fmt.Printf("%T: %v\n", r, r)
	}()
	f()
}

func main() {
	i, zero, a := 3, 0, []int{1}
	try(func() { a[i] = 1 })
	try(func() { i /= zero })
	try(func() { var m map[int]int; m[1] = 1 })
	try(func() {
		defer func() {
			r := recover()
			fmt.Println(r.(string))
		}()
		a[i] = 1
	})
}
