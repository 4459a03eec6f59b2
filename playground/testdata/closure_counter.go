// Closures share the variables that they capture.

package main

import "fmt"

func counter() (inc, get func() int) {
	n := 0
	inc = func() int { n++; return n }
	get = func() int { return n }
	return
}

func main() {
	inc, get := counter()
	other, _ := counter()
	inc()
	inc()
	other()
	fmt.Println(get(), other())
	fib := func() func() int {
		a, b := 0, 1
		return func() int {
			a, b = b, a+b
			return a
		}
	}()
	for range 10 {
		fmt.Print(fib(), " ")
	}
	fmt.Println()
}
