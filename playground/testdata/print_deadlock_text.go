// A program that prints the words of a deadlock and ends well.

package main

import "fmt"

func main() {
	fmt.Println("fatal error: all goroutines are asleep - deadlock!")
	fmt.Println()
	fmt.Println("panic: no")
}
