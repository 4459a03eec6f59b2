// nil of every kind through a channel.

package main

import "fmt"

func main() {
	p, s, m := make(chan *int, 1), make(chan []int, 1), make(chan map[string]int, 1)
	f, c, i, e := make(chan func(), 1), make(chan chan int, 1), make(chan any, 2), make(chan error, 1)
	p <- nil
	s <- nil
	m <- nil
	f <- nil
	c <- nil
	i <- nil
	i <- (*int)(nil)
	e <- nil
	fmt.Println(<-p == nil, <-s == nil, <-m == nil, <-f == nil, <-c == nil, <-i == nil, <-i == nil, <-e == nil)
	s <- []int{}
	v := <-s
	fmt.Println(v == nil, len(v))
	v = append(v, 1)
	fmt.Println(v)
}
