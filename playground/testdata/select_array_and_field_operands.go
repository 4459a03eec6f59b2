// Channels from arrays, fields, maps and pointers as operands of select.

package main

import "fmt"

type node struct {
	in  [2]chan int
	out map[string]chan int
}

func main() {
	n := &node{out: map[string]chan int{"x": make(chan int, 1)}}
	for i := range n.in {
		n.in[i] = make(chan int, 1)
	}
	i := 1
	n.in[1] <- 5
	select {
	case v := <-n.in[0]:
		fmt.Println("0:", v)
	case v := <-n.in[i]:
		fmt.Println("1:", v)
	}
	select {
	case n.out["missing"] <- 1:
		fmt.Println("missing")
	case n.out["x"] <- i + 1:
		fmt.Println("x:", <-n.out["x"])
	}
	p := &n.in
	p[0] <- 3
	select {
	case v := <-(*p)[0]:
		fmt.Println(v)
	case <-p[1]:
	}
}
