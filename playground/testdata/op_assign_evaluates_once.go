// The operand of an assignment operation is evaluated once.

package main

import "fmt"

var calls int

func idx(i int) int { calls++; return i }

type box struct{ n int }

func (b *box) self() *box { calls++; return b }

func main() {
	s := []int{1, 2, 3}
	s[idx(1)] += 10
	s[idx(0)]++
	fmt.Println(s, calls)
	m := map[int]string{}
	m[idx(5)] += "a"
	m[idx(5)] += "b"
	fmt.Println(m, calls)
	b := &box{}
	b.self().n += 3
	b.self().n <<= 2
	b.self().self().n--
	fmt.Println(b.n, calls)
	p := func() *int { calls++; return &s[2] }
	*p() *= 7
	*p() |= 32
	*p() &^= 1
	fmt.Println(s, calls)
	c := make(chan int, 2)
	c <- 2
	c <- 1
	s[<-c] -= <-c
	fmt.Println(s)
	x := uint8(250)
	x += 10
	x >>= 1
	fmt.Println(x, x<<7, 7&^5)
}
