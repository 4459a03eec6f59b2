// The call behind each operation
// 每个操作背后的调用

package main

import "fmt"

//go:noinline
func send(c chan int, v int) { c <- v }

//go:noinline
func receive(c chan int) int { return <-c }

//go:noinline
func receiveOK(c chan int) (int, bool) { v, ok := <-c; return v, ok }

//go:noinline
func length(c chan int) int { return len(c) }

//go:noinline
func shut(c chan int) { close(c) }

func main() {
	c := make(chan int, 2)
	send(c, 1)
	send(c, 2)
	fmt.Println(length(c), receive(c))
	shut(c)
	fmt.Println(receiveOK(c))
	fmt.Println(receiveOK(c))
}
