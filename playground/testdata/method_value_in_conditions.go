// A method value is bound where it stands: anew in each turn of a loop, and not at all behind && that is false.

package main

import "fmt"

type counter struct{ n int }

func (c *counter) next() int { c.n++; return c.n }
func (c counter) get() int   { return c.n }

func use(f func() int) bool { return f() < 3 }

func main() {
	c := &counter{}
	for use(c.get) {
		fmt.Print(c.next(), " ")
	}
	fmt.Println()
	var p *counter
	if p != nil && use(p.get) {
		fmt.Println("not reached")
	}
	switch {
	case p == nil:
		fmt.Println("nil")
	case use(p.get):
		fmt.Println("not reached")
	}
	for f := c.get; f() > 0; f = c.get {
		c.n--
	}
	fmt.Println(c.n)
}
