// A panic runs all deferred calls on its way, innermost function first.

package main

import "fmt"

func level(n int) {
	defer fmt.Println("leaving", n)
	if n == 3 {
		panic("at the bottom")
	}
	level(n + 1)
	fmt.Println("not reached")
}

func main() {
	defer fmt.Println("main")
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		level(1)
	}()
	level(2)
}
