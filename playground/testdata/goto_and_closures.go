// goto backwards makes new variables; switch in for with continue.

package main

import "fmt"

func main() {
	var fs []func() int
	i := 0
again:
	x := i * i
	fs = append(fs, func() int { x++; return x })
	if i++; i < 3 {
		goto again
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	n := 0
	for j := 0; j < 10; j++ {
		switch {
		case j%2 == 0:
			continue
		case j > 6:
			break
		default:
			n += j
		}
		n += 100
	}
	fmt.Println(n)
}
