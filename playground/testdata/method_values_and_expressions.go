// A method value keeps a copy of its receiver; a method expression takes it as an argument.

package main

import "fmt"

type num int

func (n num) plus(m num) num { return n + m }
func (n *num) set(m num)     { *n = m }

type adder interface{ plus(num) num }

func main() {
	n := num(1)
	f, set := n.plus, n.set
	n = 10
	fmt.Println(f(1), n.plus(1))
	set(5)
	fmt.Println(n)
	g := num.plus
	h := (*num).set
	h(&n, g(n, 2))
	fmt.Println(n)
	var a adder = n
	k := a.plus
	a = num(100)
	fmt.Println(k(1), a.plus(1), adder.plus(a, 2))
	fmt.Printf("%T %T %T\n", g, h, k)
}
