// Interfaces embedded in interfaces and in structs; assertions from one to another.

package main

import (
	"fmt"
	"strings"
)

type reader interface{ read() string }
type writer interface{ write(string) int }
type rw interface {
	reader
	writer
}
type file struct{ data []string }

func (f *file) read() string       { return strings.Join(f.data, "|") }
func (f *file) write(s string) int { f.data = append(f.data, s); return len(s) }

type counting struct {
	rw
	n int
}

func (c *counting) write(s string) int { c.n++; return c.rw.write("<" + s + ">") }

func fill(w writer, ss ...string) {
	for _, s := range ss {
		w.write(s)
	}
}

func main() {
	f := &file{}
	c := &counting{rw: f}
	fill(f, "a")
	fill(c, "b", "c")
	var r reader = c
	fmt.Println(r.read(), c.n)
	w, ok := r.(writer)
	fmt.Println(ok, w.write("d"), c.n)
	_, ok = r.(fmt.Stringer)
	fmt.Println(ok, r.(rw).read())
	var e struct{ rw }
	defer func() { fmt.Println(recover() != nil) }()
	e.read()
}
