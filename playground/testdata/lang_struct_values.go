// Structs and arrays are values: assignment, comparison and calls copy.

package main

import "fmt"

type inner struct{ a [2]int }
type outer struct {
	inner
	p *inner
	s []int
}

func change(o outer) outer {
	o.a[0] = 100
	o.p.a[0] = 200
	o.s[0] = 300
	return o
}

func main() {
	o := outer{inner{[2]int{1, 2}}, &inner{}, []int{1}}
	c := o
	d := change(o)
	fmt.Println(o.a, o.p.a, o.s, c.a, d.a)
	x, y := [2]inner{}, [2]inner{}
	fmt.Println(x == y)
	y[1].a[1] = 1
	fmt.Println(x == y, x != y, x[0] == y[0])
	arr := [...]int{5: 1, 2, 1: 7}
	brr := arr
	brr[0]++
	p := &arr
	p[6]++
	fmt.Println(arr, brr, len(arr))
	for _, v := range [2]outer{{s: []int{1}}, {s: []int{2}}} {
		v.s[0] *= 10
		fmt.Print(v.s, " ")
	}
	fmt.Println()
}
