// os.Exit ends with its code at once: no deferred call runs.

package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	fmt.Println("exit with 7")
	os.Exit(7)
}
