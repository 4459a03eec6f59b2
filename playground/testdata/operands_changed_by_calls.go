// A call changes a variable that is read beside it: gc makes the calls first.

package main

import "fmt"

var x = 1

func inc() int { x++; return x }

type pt struct{ n int }

func pair(i *int) (int, int) { *i = 0; return 7, 8 }

func main() {
	a, b := x, inc()
	fmt.Println(a, b)
	fmt.Println(x+inc(), x)
	s := []int{x, inc(), x}
	fmt.Println(s)
	i := 1
	s[i], s[2] = pair(&i)
	fmt.Println(s, i)
	p := &pt{1}
	move := func() int { p = &pt{100}; return 5 }
	p.n += move()
	fmt.Println(p.n)
	grow := func() int { s = []int{9, 9, 9}; return 1 }
	fmt.Println(s[0] + grow())
	s[grow()] = 4
	fmt.Println(s)
}
