// Exit codes are taken modulo 256 by the system.

package main

import (
	"fmt"
	"os"
)

func main() {
	defer os.Exit(1)
	fmt.Println("exits with 255")
	os.Exit(255)
}
