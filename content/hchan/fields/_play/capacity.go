// The capacity is an argument
// 容量是一个实参

package main

import "fmt"

func main() {
	for _, names := range [][]string{nil, {"a"}, {"a", "b", "c"}} {
		c := make(chan string, len(names)) // known when this line runs
		for _, name := range names {
			c <- name
		}
		fmt.Println("len", len(c), "cap", cap(c))
	}

	var none chan string // no hchan at all, and both answer all the same
	fmt.Println("len", len(none), "cap", cap(none), "of a nil channel")

	defer func() { fmt.Println("recovered:", recover()) }()
	size := -1
	fmt.Println(cap(make(chan string, size)))
}
