// Promoted fields and methods, shadowing, an embedded interface.

package main

import (
	"fmt"
	"strings"
	"time"
)

type base struct{ id int }

func (b base) describe() string { return fmt.Sprint("base ", b.id) }
func (b *base) setID(n int)     { b.id = n }
func (b base) name() string     { return "base" }
func (b base) call() string     { return b.name() }

type derived struct {
	base
	id string
}

func (d derived) name() string { return "derived" }

type loud struct{ fmt.Stringer }

func (l loud) Shout() string { return strings.ToUpper(l.String()) }

type both struct {
	*derived
	loud
}

func main() {
	d := derived{base{1}, "one"}
	d.setID(2)
	fmt.Println(d.id, d.base.id, d.describe(), d.name(), d.call())
	l := loud{time.Minute}
	fmt.Println(l.Shout(), l)
	b := both{&d, l}
	b.setID(9)
	fmt.Println(d.base.id, b.id, b.Shout(), b.name())
	var n interface{ name() string } = b
	fmt.Println(n.name())
}
