// A panic in the loop body passes through the iterator's defers.

package main

import "fmt"

func seq(yield func(int) bool) {
	defer func() { fmt.Println("iterator cleans up") }()
	for i := range 3 {
		if !yield(i) {
			return
		}
	}
}

func main() {
	defer func() { fmt.Println("recovered", recover()) }()
	for i := range seq {
		fmt.Println(i)
		if i == 1 {
			panic("in the body")
		}
	}
}
