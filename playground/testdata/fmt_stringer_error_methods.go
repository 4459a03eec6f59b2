// String, Error, GoString and Format methods decide what fmt prints.

package main

import "fmt"

type color int

func (c color) String() string { return [...]string{"red", "green"}[c] }

type fault struct{ n int }

func (f fault) Error() string { return fmt.Sprint("fault ", f.n) }

type secret string

func (s secret) GoString() string { return "secret(***)" }
func (s secret) Format(f fmt.State, verb rune) {
	w, ok := f.Width()
	fmt.Fprintf(f, "<%c %d %v %v>", verb, w, ok, f.Flag('+'))
}

type ptr struct{ s string }

func (p *ptr) String() string { return "ptr " + p.s }

func main() {
	fmt.Println(color(0), []color{0, 1}, map[color]color{1: 0}, struct{ C color }{1}, &[]color{1})
	fmt.Printf("%v %d %s %x %q %#v %T\n", color(1), color(1), color(1), color(1), color(1), color(1), color(1))
	fmt.Println(fault{3}, &fault{4}, []error{fault{5}}, []any{color(1), fault{6}})
	fmt.Printf("%v %+5d %s\n", secret("a"), secret("b"), secret("c"))
	fmt.Println(ptr{"value"}, &ptr{"pointer"}, []*ptr{{"x"}}[0], struct{ P *ptr }{nil})
	fmt.Println(color(5))
}
