// A request carries the channel for its reply.

package main

import "fmt"

type request struct {
	n     int
	reply chan int
}

func server(reqs <-chan request) {
	for r := range reqs {
		r.reply <- r.n * r.n
	}
}

func main() {
	reqs := make(chan request)
	go server(reqs)
	for _, n := range []int{3, 5, 7} {
		r := request{n, make(chan int)}
		reqs <- r
		fmt.Println(n, "squared is", <-r.reply)
	}
	cc := make(chan chan string, 1)
	c := make(chan string, 1)
	cc <- c
	c <- "through two channels"
	fmt.Println(<-<-cc)
}
