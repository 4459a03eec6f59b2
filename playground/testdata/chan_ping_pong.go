// Two goroutines take turns over two unbuffered channels.

package main

import "fmt"

func player(name string, in <-chan int, out chan<- int, done chan<- string) {
	for n := range in {
		fmt.Println(name, n)
		if n == 0 {
			close(out)
			done <- name
			return
		}
		out <- n - 1
	}
	done <- name
}

func main() {
	a, b := make(chan int), make(chan int)
	done := make(chan string)
	go player("ping", a, b, done)
	go player("pong", b, a, done)
	a <- 5
	first, second := <-done, <-done
	if first > second {
		first, second = second, first
	}
	fmt.Println(first, second)
}
