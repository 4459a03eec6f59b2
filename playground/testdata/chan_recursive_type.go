// A channel type may be its own element type.

package main

import "fmt"

type loop chan loop

type link struct {
	name string
	next chan link
}

func main() {
	c := make(loop, 1)
	c <- c
	fmt.Println(<-c == c)
	first := make(chan link, 1)
	at := first
	for _, name := range []string{"a", "b", "c"} {
		next := make(chan link, 1)
		at <- link{name, next}
		close(at)
		at = next
	}
	close(at)
	for l, ok := <-first; ok; l, ok = <-l.next {
		fmt.Print(l.name, " ")
	}
	fmt.Println()
}
