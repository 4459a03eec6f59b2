// A program that prints a trace of its own and then exits with 2.

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("panic: not real")
	fmt.Println()
	fmt.Println("goroutine 1 [running]:")
	fmt.Println("main.main()")
	fmt.Println("\tprog.go:1")
	os.Exit(0)
}
