// The strings package and Builder.

package main

import (
	"bufio"
	"fmt"
	"strings"
	"unicode"
)

func main() {
	s := "  The quick, brown fox  "
	fmt.Printf("%q %q %q\n", strings.TrimSpace(s), strings.Fields(s), strings.Split(strings.TrimSpace(s), " "))
	fmt.Println(strings.Replace("aaaa", "a", "b", 2), strings.ReplaceAll("aaaa", "aa", "b"), strings.Repeat("=", 5), strings.Title("go lang"))
	fmt.Println(strings.Contains("abc", "bc"), strings.Index("chicken", "ken"), strings.LastIndex("go gopher", "go"), strings.IndexByte("abc", 'z'))
	before, after, found := strings.Cut("key=value=x", "=")
	fmt.Println(before, after, found, strings.TrimLeft("xxabc", "x"), strings.TrimPrefix("prefix-a", "prefix-"))
	fmt.Println(strings.EqualFold("Go", "GO"), strings.HasPrefix("abc", "ab"), strings.ToUpper("straße"), strings.SplitN("a,b,c", ",", 2))
	var b strings.Builder
	for i := 3; i > 0; i-- {
		fmt.Fprintf(&b, "%d...", i)
	}
	b.WriteByte('!')
	b.WriteRune('世')
	fmt.Println(b.String(), b.Len())
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;")
	fmt.Println(r.Replace("<a>"), strings.FieldsFunc("a1b2c", unicode.IsDigit))
	rd := bufio.NewScanner(strings.NewReader("one\ntwo words\n\nend"))
	for rd.Scan() {
		fmt.Printf("%q ", rd.Text())
	}
	fmt.Println()
}
