// An index out of range that nobody recovers.

package main

import (
	"fmt"
	"strings"
)

func at(s []string, i int) string { return s[i] }

func main() {
	words := strings.Fields("one two three")
	for i := range 5 {
		fmt.Println(at(words, i))
	}
}
