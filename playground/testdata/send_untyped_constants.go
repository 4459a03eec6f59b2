// Constants take the element's type when they are sent.

package main

import (
	"fmt"
	"time"
)

type level uint8

const high level = 200

func main() {
	f := make(chan float32, 3)
	f <- 1
	f <- 'a'
	f <- 1 / 3.0
	fmt.Println(<-f, <-f, <-f)
	l := make(chan level, 2)
	l <- high + 55
	l <- 3
	x := <-l
	x++
	fmt.Printf("%v %T\n", x, <-l)
	d := make(chan time.Duration, 1)
	d <- 1500
	fmt.Println(<-d)
	r := make(chan rune, 1)
	r <- 65
	fmt.Println(string(<-r))
	c := make(chan complex64, 1)
	c <- 2
	fmt.Println(<-c)
	b := make(chan bool, 1)
	b <- 1 < 2
	i := make(chan any, 2)
	i <- 1 << 3
	i <- 1 << 3.0
	fmt.Printf("%v %T %T\n", <-b, <-i, <-i)
}
