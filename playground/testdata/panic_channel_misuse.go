// Closing nil, closing twice, sending on a closed channel, and a negative size.

package main

import "fmt"

func try(f func()) {
	defer func() {
		r := recover()
		err, ok := r.(error)
		fmt.Println(r, ok && err.Error() != "")
	}()
	f()
	fmt.Println("no panic")
}

func main() {
	var none chan int
	c := make(chan int, 1)
	n := -1
	try(func() { close(none) })
	try(func() { close(c) })
	try(func() { close(c) })
	try(func() { c <- 1 })
	try(func() { c = make(chan int, n) })
	try(func() { _ = make([]int, n) })
	try(func() { _ = make([]int, 2, 1-n-1) })
	try(func() { _ = make(map[int]int, n) })
}
