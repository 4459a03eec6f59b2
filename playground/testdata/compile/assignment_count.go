// Counts that do not match, and := without a new variable.

package main

func two() (int, int) { return 1, 2 }

func main() {
	a := two()
	b, c, d := two()
	var e int
	e, f := two()
	e := 3
	return 1
}
