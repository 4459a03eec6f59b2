// Values of a wrong type: assignment, send, argument, return, operand.

package main

import "fmt"

func f(n int) string { return n }

func main() {
	var s string = 5
	c := make(chan int)
	c <- "text"
	fmt.Println(f("a"), s+1, 1 == "x")
	var i8 int8 = 300
	_ = i8
}
