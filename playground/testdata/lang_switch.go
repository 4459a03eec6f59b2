// switch with lists, fallthrough, init, no tag, types of any and duplicates at run time.

package main

import "fmt"

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80:
		return "B"
	}
	return "C"
}

func f(s string) bool { fmt.Print(s, " "); return s == "y" }

func main() {
	for _, n := range []int{95, 80, 3} {
		fmt.Print(grade(n), " ")
	}
	switch x := 5; x {
	case 1, 2, 3:
		fmt.Println("small")
	case 4, 5:
		fmt.Println("medium")
		fallthrough
	case 6:
		fmt.Println("fell through")
	default:
		fmt.Println("default")
	}
	switch true {
	case f("x"), f("y"), f("z"):
		fmt.Println("found")
	}
	var v any = 2.0
	switch v {
	case 2:
		fmt.Println("int")
	case 2.0:
		fmt.Println("float")
	}
	switch {
	}
}
