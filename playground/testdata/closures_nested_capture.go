// Nested closures, captured parameters, results and loop variables of several levels.

package main

import "fmt"

func outer(n int) (res []func() int) {
	sum := 0
	for i := range n {
		sq := i * i
		add := func(k int) func() int {
			sum += k
			return func() int {
				sq++
				n--
				return sum*1000 + sq*10 + i
			}
		}
		res = append(res, add(i), add(1))
	}
	defer func() { sum += 5; res = append(res, func() int { return n }) }()
	return res
}

func main() {
	for _, f := range outer(3) {
		fmt.Print(f(), " ", f(), "; ")
	}
	fmt.Println()
	x := 0
	inc := func() func() int { x++; y := x; return func() int { y += x; return y } }
	a, b := inc(), inc()
	fmt.Println(a(), b(), a(), x)
	var fns [2][2]func() (int, int)
	for i := range fns {
		for j := range fns[i] {
			fns[i][j] = func() (int, int) { i += 10; return i, j }
		}
	}
	fns[0][1]()
	p, q := fns[0][1]()
	r, s := fns[0][0]()
	fmt.Println(p, q, r, s)
}
