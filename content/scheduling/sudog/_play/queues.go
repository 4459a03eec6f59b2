// One goroutine in three queues
// 一个 goroutine 同在三个队列

package main

import (
	"fmt"

	"chanlab/playground/inspect"
)

func main() {
	in, out, quit := make(chan int), make(chan int), make(chan int)
	done := make(chan string)
	go func() {
		select {
		case v := <-in:
			done <- fmt.Sprint("received ", v)
		case out <- 1:
			done <- "sent 1"
		case <-quit:
			done <- "quit"
		}
	}()
	for _, c := range []chan int{in, out, quit} {
		inspect.Await(c, 1)
	}
	show(in, out, quit)

	in <- 7
	fmt.Println(<-done) // the goroutine has taken its other two entries out
	show(in, out, quit)
}

func show(in, out, quit chan int) {
	inspect.Chan("in", in)
	inspect.Chan("out", out)
	inspect.Chan("quit", quit)
}
