// Two appends to one slice write to the same place, if it has room.

package main

import "fmt"

func main() {
	room := make([]int, 1, 4)
	a := append(room, 2)
	b := append(room, 3)
	fmt.Println(a[1], b[1])
	full := make([]int, 1, 1)
	c := append(full, 2)
	d := append(full, 3)
	fmt.Println(c[1], d[1])
	e := append(room[:1:1], 4)
	fmt.Println(a[1], e[1])
}
