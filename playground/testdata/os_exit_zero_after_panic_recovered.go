// os.Exit(0) in a deferred call while panicking: the program ends well.

package main

import (
	"fmt"
	"os"
)

func main() {
	defer func() {
		fmt.Println("exit while panicking")
		os.Exit(0)
	}()
	panic("not shown")
}
