// The builtins print and println write to standard error.

package main

import (
	"fmt"
	"os"
)

func main() {
	println("a", 1, true, nil == any(nil), 'x', 2.5, "b")
	print("no", "space", 1, 2, "\n")
	fmt.Println("then standard output")
	println()
	var f float32 = 1.5
	println(uint8(7), f, 1+2i, -3)
	fmt.Fprintln(os.Stderr, "standard error by fmt")
	fmt.Fprint(os.Stdout, "end without newline")
}
