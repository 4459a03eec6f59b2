// Strings, runes and bytes.

package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

func main() {
	s := "héllo, 世界"
	fmt.Println(len(s), utf8.RuneCountInString(s), len([]rune(s)), s[1], s[1:3], string(s[0]))
	for i, r := range "aé世" {
		fmt.Print(i, ":", string(r), " ")
	}
	fmt.Println()
	b := []byte("abc")
	t := string(b)
	b[0] = 'X'
	fmt.Println(t, string(b), []byte("é"), []rune("世"))
	fmt.Printf("%q %+q %x %U\n", "世\n\x00", "世", "世", '世')
	fmt.Println("a"+"b" < "b", "Z" < "a", strings.Compare("a", "b"), "é" == "e\u0301")
	bad := "a\xc3z"
	fmt.Println(utf8.ValidString(bad), []rune(bad), strings.ToValidUTF8(bad, "?"))
	raw := `line one
"two" \n`
	fmt.Println(len(raw), strings.Count(raw, "\n"))
	fmt.Println(string(rune(65)), string([]rune{0x4e16, -1}), strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return -1
		}
		return unicode.ToUpper(r)
	}, "aBc"))
}
