// A slice that is sent shares its array; its length is a copy.

package main

import "fmt"

func main() {
	c := make(chan []int, 1)
	s := make([]int, 3, 8)
	c <- s
	s[0] = 7
	s = append(s, 9)
	got := <-c
	fmt.Println(got, len(got), cap(got))
	got = append(got, 5)
	fmt.Println(s, got)
	fmt.Println(&s[0] == &got[0])
}
