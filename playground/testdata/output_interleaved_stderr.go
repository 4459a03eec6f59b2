// Standard output and standard error keep their common order.

package main

import (
	"fmt"
	"os"
)

func main() {
	for i := range 5 {
		fmt.Fprint(os.Stdout, "out ", i, " ")
		fmt.Fprint(os.Stderr, "err ", i, "\n")
		println("println", i)
		os.Stdout.Write([]byte("raw\n"))
	}
}
