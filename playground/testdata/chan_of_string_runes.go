// Strings, runes and bytes: what range yields is what arrives.

package main

import "fmt"

func main() {
	c := make(chan rune)
	go func() {
		defer close(c)
		for _, r := range "Go 通道 ✓" {
			c <- r
		}
	}()
	n := 0
	for r := range c {
		fmt.Printf("%c=%U ", r, r)
		n++
	}
	fmt.Println(n)
	b := make(chan byte, 3)
	s := "é!"
	for i := 0; i < len(s); i++ {
		b <- s[i]
	}
	fmt.Println(<-b, <-b, string(rune(<-b)))
}
