// Stop taking requests, finish what was accepted, then report.

package main

import "fmt"

type server struct {
	reqs chan int
	quit chan struct{}
	done chan []int
}

func (s *server) loop() {
	var served []int
	defer func() { s.done <- served }()
	for {
		select {
		case r := <-s.reqs:
			served = append(served, r)
		case <-s.quit:
			for {
				select {
				case r := <-s.reqs:
					served = append(served, r)
				default:
					return
				}
			}
		}
	}
}

func main() {
	s := &server{make(chan int, 8), make(chan struct{}), make(chan []int)}
	for i := range 6 {
		s.reqs <- i
	}
	close(s.quit)
	go s.loop()
	fmt.Println(<-s.done)
}
