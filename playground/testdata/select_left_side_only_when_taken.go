// The left side of a receive case is evaluated only when the case is taken.

package main

import "fmt"

func index(i int) int {
	fmt.Println("index", i)
	return i
}

func main() {
	a, b := make(chan string, 1), make(chan string, 1)
	out := []string{"-", "-"}
	b <- "from b"
	select {
	case out[index(0)] = <-a:
	case out[index(1)] = <-b:
	}
	fmt.Println(out)
	var oks [2]bool
	close(a)
	select {
	case out[index(0)], oks[index(1)] = <-a:
		fmt.Printf("%q %v\n", out, oks)
	}
	m := map[string]string{}
	b <- "map"
	select {
	case m["k"] = <-b:
	}
	fmt.Println(m)
}
