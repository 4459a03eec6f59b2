// fmt turns a panic in a String method into text; a nil receiver into <nil>.

package main

import "fmt"

type bad struct{}

func (bad) String() string { panic("in String") }

type ptr struct{ s string }

func (p *ptr) String() string { return p.s }

func main() {
	fmt.Println(bad{})
	var p *ptr
	fmt.Println(p)
	fmt.Printf("%s %v %d\n", &ptr{"x"}, p, bad{})
}
