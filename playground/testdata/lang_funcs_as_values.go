// Functions as fields, map values, results; comparison with nil; immediate calls.

package main

import (
	"fmt"
	"math"
	"strings"
)

type op func(float64, float64) float64

func (o op) apply(a, b float64) float64 { return o(a, b) }

type handler interface{ handle(string) string }
type handlerFunc func(string) string

func (f handlerFunc) handle(s string) string { return f(s) }

func chain(hs ...handler) handler {
	return handlerFunc(func(s string) string {
		for _, h := range hs {
			s = h.handle(s)
		}
		return s
	})
}

func main() {
	ops := map[string]op{"+": func(a, b float64) float64 { return a + b }, "max": math.Max}
	fmt.Println(ops["+"].apply(1, 2), ops["max"](3, 9), ops["-"] == nil)
	h := chain(handlerFunc(strings.ToUpper), handlerFunc(func(s string) string { return s + "!" }))
	fmt.Println(h.handle("hi"))
	fmt.Println(func(a ...int) int { return len(a) }(1, 2, 3))
	adders := [3]func(int) int{}
	for i := range adders {
		adders[i] = func(n int) int { return n + i }
	}
	fmt.Println(adders[0](10), adders[2](10))
	compose := func(f, g func(int) int) func(int) int { return func(x int) int { return g(f(x)) } }
	fmt.Println(compose(adders[1], adders[2])(0))
}
