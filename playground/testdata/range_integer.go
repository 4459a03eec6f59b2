// range over an integer, a typed constant and an expression evaluated once.

package main

import "fmt"

type month uint8

func n() int { fmt.Print("once "); return 3 }

func main() {
	for i := range n() {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for m := range month(3) {
		fmt.Printf("%T %v ", m, m)
	}
	fmt.Println()
	for range 2 {
		fmt.Print("* ")
	}
	for i := range -5 {
		fmt.Print("never ", i)
	}
	x := 3
	for i := range x {
		x = 10
		i *= 2
		fmt.Print(i, " ")
	}
	const k = 2
	var j int64
	for j = range k {
	}
	fmt.Println(x, j)
}
