// Constants that overflow, division by zero, negative indexes and shifts.

package main

import "fmt"

func main() {
	var u uint8 = 256
	a := [3]int{}
	fmt.Println(1/0, a[5], a[-1], "abc"[3], u)
	var i int = 1.5
	const c = 1 << 64
	fmt.Println(c, i<<-1)
	c = 2
	_ = make([]int, -1)
	_ = [2]int{1, 2, 3}
}
