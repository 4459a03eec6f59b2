// Eight cases of different element types.

package main

import (
	"errors"
	"fmt"
)

func main() {
	a, b, c, d := make(chan int8, 1), make(chan string, 1), make(chan [3]int, 1), make(chan func() int, 1)
	e, f, g, h := make(chan error, 1), make(chan *int, 1), make(chan struct{}, 1), make(chan float64, 1)
	n := 9
	put := []func(){
		func() { a <- -8 }, func() { b <- "b" }, func() { c <- [3]int{1, 2, 3} }, func() { d <- func() int { return n } },
		func() { e <- errors.New("e") }, func() { f <- &n }, func() { g <- struct{}{} }, func() { h <- 2.5 },
	}
	for _, p := range put {
		p()
		select {
		case v := <-a:
			fmt.Println("int8", v)
		case v := <-b:
			fmt.Println("string", v)
		case v := <-c:
			fmt.Println("array", v)
		case v := <-d:
			fmt.Println("func", v())
		case v := <-e:
			fmt.Println("error", v)
		case v := <-f:
			fmt.Println("pointer", *v)
		case <-g:
			fmt.Println("struct{}")
		case v := <-h:
			fmt.Println("float64", v)
		}
	}
}
