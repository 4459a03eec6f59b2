// Deferred method calls, closures with parameters and receivers at the time of the defer.

package main

import (
	"fmt"
	"slices"
)

type res struct{ name string }

func (r res) close()   { fmt.Println("close", r.name) }
func (r *res) pclose() { fmt.Println("pclose", r.name) }

func use(names ...string) (n int, err error) {
	defer func() { n *= 10 }()
	for i, name := range names {
		r := res{name}
		defer r.close()
		defer r.pclose()
		defer func(k int) { fmt.Println("arg", k, "var", i, r.name); n += k }(i + 100)
		r.name += "'"
	}
	return len(names), nil
}

type stack []func()

func (s *stack) add(f func()) { *s = append(*s, f) }
func (s stack) run() {
	for _, f := range slices.Backward(s) {
		f()
	}
}

func main() {
	fmt.Println(use("a", "b"))
	var s stack
	defer s.run()
	defer func() { s.run() }()
	s.add(func() { fmt.Println("first added") })
	s.add(func() { fmt.Println("second added") })
}
