// An array is a value: sending it copies all its elements.

package main

import "fmt"

func main() {
	c := make(chan [4]int, 2)
	a := [4]int{1, 2, 3, 4}
	c <- a
	a[0] = 100
	c <- a
	a[1] = 200
	got := <-c
	fmt.Println(got, <-c, a)
	got[3] = -1
	fmt.Println(got, got == [4]int{1, 2, 3, -1})
}
