// Generic aliases, embedded generic types and self-referential types.

package main

import "fmt"

type pair[A, B any] struct {
	First  A
	Second B
}
type same[T any] = pair[T, T]
type named[T any] struct {
	pair[string, T]
	tags []string
}
type list[T any] struct {
	v    T
	next *list[T]
}

func (p pair[A, B]) swap() pair[B, A] { return pair[B, A]{p.Second, p.First} }

func main() {
	s := same[int]{1, 2}
	fmt.Printf("%v %+v %T\n", s, s.swap(), s)
	n := named[float64]{pair[string, float64]{"x", 1.5}, nil}
	fmt.Println(n.First, n.swap().First, n)
	var l *list[rune]
	for _, r := range "go" {
		l = &list[rune]{r, l}
	}
	for ; l != nil; l = l.next {
		fmt.Printf("%c", l.v)
	}
	fmt.Println()
}
