// A call with several results as the arguments of another.

package main

import "fmt"

func two() (int, string)          { return 1, "one" }
func three() (a, b, c int)        { a, b, c = 1, 2, 3; return }
func take(n int, s string) string { return fmt.Sprint(s, "=", n) }
func sum(ns ...int) (t int) {
	for _, n := range ns {
		t += n
	}
	return
}
func pass() (int, string) { return two() }

type obj struct{ n int }

func (o *obj) add(a int, rest ...int) *obj { o.n += a + sum(rest...); return o }

func main() {
	fmt.Println(take(two()), sum(three()), take(pass()))
	fmt.Println(two())
	fmt.Println((&obj{}).add(three()).add(1).n)
	a, b, c := three()
	c, a = a, c
	fmt.Println(a, b, c)
	ch := make(chan int, 1)
	ch <- sum(three())
	var v, ok = <-ch
	fmt.Println(v, ok)
	f := func() (func() int, error) { return func() int { return 5 }, nil }
	if g, err := f(); err == nil {
		fmt.Println(g())
	}
}
