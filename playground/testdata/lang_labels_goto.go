// Labelled loops, break, continue and goto.

package main

import "fmt"

func main() {
rows:
	for i := 0; i < 4; i++ {
		for j := 0; ; j++ {
			switch {
			case j > i:
				fmt.Println()
				continue rows
			case i == 3:
				break rows
			}
			fmt.Print(i*j, " ")
		}
	}
	n := 0
loop:
	if n < 3 {
		n++
		goto loop
	}
	fmt.Println("n", n)
sw:
	switch {
	default:
		for {
			if n++; n > 5 {
				break sw
			}
		}
	}
	fmt.Println("end", n)
}
