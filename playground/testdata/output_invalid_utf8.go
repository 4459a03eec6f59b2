// Bytes that are no UTF-8, and control characters.

package main

import "fmt"

func main() {
	fmt.Printf("%q %x\n", "\xff\xfe", "\xff\xfe")
	fmt.Println("a\x00b\x07c\vd\fe\u200bf\u202eg\u202c")
	fmt.Println("\u00e9 e\u0301 \U0001F468\u200D\U0001F469 \ufeff.")
	fmt.Print("trailing spaces   \n\n\n")
}
