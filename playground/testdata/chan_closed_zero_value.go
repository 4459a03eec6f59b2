// Receiving from a closed channel yields the zero value and false, for every element type.

package main

import "fmt"

type point struct {
	X, Y int
	Name string
}

func closed[T any]() chan T {
	c := make(chan T)
	close(c)
	return c
}

func main() {
	i, ok := <-closed[int]()
	fmt.Println(i, ok)
	s, ok := <-closed[string]()
	fmt.Printf("%q %v\n", s, ok)
	p, ok := <-closed[point]()
	fmt.Printf("%+v %v\n", p, ok)
	e, ok := <-closed[error]()
	fmt.Println(e == nil, ok)
	a, ok := <-closed[[3]bool]()
	fmt.Println(a, ok)
	m, ok := <-closed[map[string]int]()
	fmt.Println(m == nil, ok)
}
