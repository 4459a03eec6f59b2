// Where a value lies when it is sent
// 发送时值放在哪里

package main

import "fmt"

//go:noinline
func constant(c chan int) {
	c <- 42 // passes the address of eight bytes of read-only data
}

//go:noinline
func parameter(c chan int, v int) {
	c <- v // comes in a register, and is stored to have an address
}

//go:noinline
func element(c chan int, p *int) {
	c <- *p // is copied by the runtime from where it lies
}

func main() {
	c := make(chan int, 3)
	v := 7
	constant(c)
	parameter(c, v)
	element(c, &v)
	fmt.Println(<-c, <-c, <-c)
}
