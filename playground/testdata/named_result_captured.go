// return assigns the named result: a closure or pointer that outlives the call sees the value.

package main

import "fmt"

var keep []func() int

func f(n int) (res int) {
	keep = append(keep, func() int { res++; return res })
	return n * 10
}

func g() (a int, p *int) {
	p = &a
	if a == 0 {
		return 7, p
	}
	return
}

func h() (s string, err error) {
	defer func() { s += "!" }()
	keep = append(keep, func() int { return len(s) })
	return "four", nil
}

func main() {
	fmt.Println(f(1), f(2))
	a, p := g()
	fmt.Println(a, *p)
	fmt.Println(h())
	for _, k := range keep {
		fmt.Print(k(), " ", k(), " ")
	}
	fmt.Println()
}
