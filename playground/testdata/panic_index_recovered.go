// Index and slice errors, with their messages.

package main

import (
	"fmt"
	"runtime"
)

func try(f func()) {
	defer func() {
		r := recover()
		_, ok := r.(runtime.Error)
		fmt.Println(r, ok)
	}()
	f()
}

func main() {
	s, i := []int{1, 2, 3}, 5
	neg := -1
	a := [2]int{}
	try(func() { fmt.Println(s[i]) })
	try(func() { fmt.Println(s[neg]) })
	try(func() { a[i%3]++ })
	try(func() { fmt.Println("abc"[i]) })
	try(func() { fmt.Println(s[1:i]) })
	try(func() { fmt.Println(s[i-1:]) })
	try(func() { fmt.Println(s[2 : i-4]) })
	try(func() { fmt.Println(s[:2:i]) })
	try(func() { fmt.Println("abc"[i:]) })
	try(func() { _ = [2]int(s[:1]) })
	try(func() { var e []int; e[0] = 1 })
}
