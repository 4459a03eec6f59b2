// The size of a buffer may be any integer, or a constant that is one.

package main

import "fmt"

type small uint8

func main() {
	n := 3
	var u small = 4
	const k = 2.0
	fmt.Println(cap(make(chan int, n)), cap(make(chan string, u)), cap(make(chan bool, k)), cap(make(chan int, 'a'-'_')))
	fmt.Println(cap(make(chan int, n*int(u))), cap(make(chan struct{}, 1<<20)), cap(make(chan int, 0)))
	var i8 int8 = 7
	fmt.Println(cap(make(chan [2]int, i8<<1)))
}
