// Recursion without end, with a small limit for the stack.

package main

import (
	"fmt"
	"runtime/debug"
)

func down(n int) int {
	if n < 0 {
		return 0
	}
	return 1 + down(n+1)
}

func main() {
	debug.SetMaxStack(1 << 20)
	fmt.Println("going down")
	fmt.Println(down(0))
}
