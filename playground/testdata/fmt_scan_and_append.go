// Sscanf, Sscan, Append and errors of wrong input.

package main

import (
	"fmt"
	"os"
)

func main() {
	var n int
	var s string
	var f float64
	c, err := fmt.Sscanf("item 42 x 1.5", "item %d %s %g", &n, &s, &f)
	fmt.Println(c, err, n, s, f)
	c, err = fmt.Sscan("7 seven", &n, &s)
	fmt.Println(c, err, n, s)
	c, err = fmt.Sscanf("abc", "%d", &n)
	fmt.Println(c, err)
	b := fmt.Appendf([]byte("> "), "%03d", 7)
	fmt.Println(string(fmt.Appendln(b, "end", 1)))
	fmt.Fprint(os.Stdout, "a", 1, 2, "b", "c", 3.0, '\n', "\n")
	var r rune
	fmt.Sscanf("世", "%c", &r)
	fmt.Println(string(r), fmt.Sprint("a", "b", 1, 2, true))
}
