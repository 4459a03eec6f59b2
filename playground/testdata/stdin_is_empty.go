// Standard input is at its end.

package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	var s string
	n, err := fmt.Scanln(&s)
	fmt.Println(n, err, len(os.Args))
	b, err := io.ReadAll(os.Stdin)
	fmt.Println(len(b), err)
}
