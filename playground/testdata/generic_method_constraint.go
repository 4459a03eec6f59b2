// A constraint with a method and one with a pointer receiver.

package main

import (
	"fmt"
	"strings"
	"time"
)

type setter[T any] interface {
	*T
	set(string)
}

type named struct{ name string }

func (n *named) set(s string)  { n.name = "<" + s + ">" }
func (n named) String() string { return n.name }

func build[T any, P setter[T]](names ...string) []T {
	out := make([]T, len(names))
	for i, s := range names {
		P(&out[i]).set(s)
	}
	return out
}

func join[T fmt.Stringer](xs []T, sep string) string {
	var parts []string
	for _, x := range xs {
		parts = append(parts, x.String())
	}
	return strings.Join(parts, sep)
}

func main() {
	ns := build[named]("a", "b")
	fmt.Println(join(ns, "-"), ns)
	fmt.Println(join([]time.Duration{time.Second, 90 * time.Minute}, ","))
}
