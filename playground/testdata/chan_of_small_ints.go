// Small integers keep their size and wrap as their type says.

package main

import "fmt"

func main() {
	a := make(chan int8, 2)
	var x int8 = 127
	a <- x
	x++
	a <- x
	fmt.Println(<-a, <-a)
	b := make(chan uint8, 1)
	var y uint8 = 250
	b <- y + 10
	fmt.Println(<-b)
	d := make(chan uint16, 1)
	d <- 1<<16 - 1
	v := <-d
	v++
	fmt.Println(v)
	e := make(chan int32, 1)
	e <- -1 << 31
	w := <-e
	fmt.Println(-w == w, w-1)
	f := make(chan uint64, 1)
	f <- 1<<64 - 1
	fmt.Println(<-f)
	fmt.Printf("%T %T %T\n", a, b, f)
}
