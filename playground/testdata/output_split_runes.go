// A rune written in three pieces is whole on the terminal.

package main

import (
	"fmt"
	"os"
)

func main() {
	for _, b := range []byte("通道 ✓ <b>\n") {
		os.Stdout.Write([]byte{b})
		if b == '\n' {
			os.Stdout.Sync()
		}
	}
	os.Stdout.WriteString("a\tb\rc\n")
	os.Stderr.WriteString("error line\n")
	fmt.Print("x\n\n\ny")
}
