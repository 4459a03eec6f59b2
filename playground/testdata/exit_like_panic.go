// A program that prints what a panic prints and exits with 2 has not panicked.

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "panic: pretended")
	fmt.Fprintln(os.Stderr, "fatal error: all goroutines are asleep - deadlock!")
	os.Exit(2)
}
