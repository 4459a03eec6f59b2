// Predeclared names are no keywords: len, string, true and nil may mean something else.

package main

import "fmt"

type string []int

func len(s string) int { return -1 }

func append(a, b int) int { return a*10 + b }

const true = false

var nil = 7

type error struct{ msg rune }

func main() {
	s := string{1, 2, 3}
	fmt.Println(len(s), append(4, 2), true, nil)
	e := error{'x'}
	fmt.Printf("%T %v %T\n", e, e, s)
	var cap, make, int = 1, 2, 3.5
	fmt.Println(cap+make, int)
	for i := range s {
		fmt.Print(s[i], " ")
	}
	fmt.Println()
}
