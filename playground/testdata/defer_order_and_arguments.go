// Deferred calls run last in, first out; their arguments are evaluated at the defer.

package main

import "fmt"

func main() {
	x := 1
	defer fmt.Println("argument", x)
	defer func() { fmt.Println("closure", x) }()
	for i := range 3 {
		defer fmt.Print("loop ", i, "\n")
	}
	defer func(f func() int) { fmt.Println("value", f()) }(func() int { return x * 100 })
	x = 2
	fmt.Println("body ends")
}
