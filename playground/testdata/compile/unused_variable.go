// A variable that is declared and not used.

package main

import "fmt"

func main() {
	c := make(chan int, 1)
	x, y := 1, 2
	c <- y
	for i, v := range []int{1} {
		fmt.Println(i)
	}
}
