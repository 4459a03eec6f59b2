// Fan-in by one goroutine with a select; counts per source.

package main

import "fmt"

type msg struct {
	from string
	n    int
}

func talk(name string, n int) <-chan msg {
	c := make(chan msg)
	go func() {
		defer close(c)
		for i := range n {
			c <- msg{name, i}
		}
	}()
	return c
}

func fanIn(a, b <-chan msg) <-chan msg {
	c := make(chan msg)
	go func() {
		defer close(c)
		for a != nil || b != nil {
			var m msg
			var ok bool
			select {
			case m, ok = <-a:
				if !ok {
					a = nil
				}
			case m, ok = <-b:
				if !ok {
					b = nil
				}
			}
			if ok {
				c <- m
			}
		}
	}()
	return c
}

func main() {
	last := map[string]int{}
	inOrder := true
	for m := range fanIn(talk("ann", 5), talk("joe", 3)) {
		inOrder = inOrder && last[m.from] == m.n
		last[m.from]++
	}
	fmt.Println(last, inOrder)
}
