// Arguments of a go statement are evaluated at once, in the starting goroutine.

package main

import "fmt"

type greeter struct{ name string }

func (g greeter) greet(what string, out chan<- string) { out <- what + ", " + g.name }

func say(s string) string { fmt.Println("evaluated", s); return s }

func main() {
	out := make(chan string)
	g := greeter{"Ada"}
	go g.greet(say("hello"), out)
	g.name = "Bob"
	fmt.Println(<-out)
	f := g.greet
	g.name = "Eve"
	go f("bye", out)
	fmt.Println(<-out)
	p := &g
	go greeter.greet(*p, "ciao", func() chan string { return out }())
	fmt.Println(<-out)
	go func(s string) { out <- s }(say("literal"))
	fmt.Println(<-out)
}
