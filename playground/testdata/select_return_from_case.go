// return in a case leaves the function and runs its defers.

package main

import "fmt"

func first(a, b <-chan string) (s string) {
	defer func() { s += "!" }()
	for {
		select {
		case s := <-a:
			return "a: " + s
		case s, ok := <-b:
			if !ok {
				return "b is closed"
			}
			_ = s
		}
	}
}

func main() {
	a, b := make(chan string, 1), make(chan string, 2)
	a <- "x"
	fmt.Println(first(a, nil))
	b <- "skipped"
	close(b)
	fmt.Println(first(nil, b))
}
