// The operands of the left side are evaluated before those of the right.

package main

import "fmt"

func at(what string, v int) int { fmt.Print(what, " "); return v }

type box struct{ n int }

func (b *box) field() *int { fmt.Print("field "); return &b.n }

func main() {
	s := []int{0, 0, 0}
	s[at("index", 1)] = at("value", 7)
	fmt.Println(s)
	m := map[int]int{}
	m[at("key", 2)] = at("value", 3)
	fmt.Println(m)
	b := &box{}
	*b.field() = at("value", 5)
	fmt.Println(b.n)
	c := make(chan int, 4)
	c <- 1
	c <- 42
	s[<-c] = <-c
	fmt.Println(s)
	s[at("i", 0)], s[at("j", 2)] = at("x", 1), at("y", 2)
	fmt.Println(s)
}
