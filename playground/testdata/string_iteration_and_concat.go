// Strings built in loops, byte and rune indexing, comparison, switch on strings.

package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func count(s string) map[rune]int {
	m := map[rune]int{}
	for _, c := range s {
		m[c]++
	}
	return m
}

func main() {
	s := ""
	for i := range 5 {
		s += string(rune('a'+i)) + strconv.Itoa(i)
		if i == 2 {
			s += "·"
		}
	}
	fmt.Println(s, len(s), reverse(s), s[6], s[6:8] == "·")
	fmt.Println(count("aéa"), strings.IndexRune(s, '·'), s > "a0b1c2", s[:2]+s[len(s)-2:])
	switch t := s[:1]; {
	case t < "a":
		fmt.Println("less")
	case t == "a" && len(t) == 1:
		fmt.Println("a")
	}
	b := []byte(s)
	b = append(b, "-end"...)
	n := copy(b[1:], "XYZ")
	fmt.Println(n, string(b), bytes.Contains(b, []byte("YZ")), bytes.ToUpper(b[:5]))
	for i, w := range strings.Fields(" α  β ") {
		fmt.Printf("%d:%s:%v ", i, w, []byte(w))
	}
	fmt.Println()
}
