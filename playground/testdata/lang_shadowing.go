// Shadowing in blocks, if-else chains, closures and of predeclared names.

package main

import "fmt"

var x = "package"

func get() (int, error) { return 5, nil }

func main() {
	fmt.Println(x)
	x := 1
	if x := x + 1; x > 5 {
		fmt.Println("big")
	} else if y := x * 10; y > 15 {
		x := y + x
		fmt.Println(x, y)
	} else {
		fmt.Println("else", x, y)
	}
	{
		x, err := get()
		x++
		fmt.Println(x, err)
	}
	y, x := "new y", x+100
	fmt.Println(x, y)
	len := func(s string) int { return -1 }
	true := false
	fmt.Println(len("abc"), true)
	type int string
	var z int = "a string"
	fmt.Println(z)
	func() { x = 7; x := "inner"; _ = x }()
	fmt.Println(x)
}
