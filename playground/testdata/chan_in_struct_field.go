// Channels as fields: send, receive and close through a selector and a pointer.

package main

import "fmt"

type pipe struct {
	in, out chan int
	quit    chan struct{}
}

func newPipe() *pipe {
	p := &pipe{make(chan int), make(chan int), make(chan struct{})}
	go p.run()
	return p
}

func (p *pipe) run() {
	defer close(p.out)
	for {
		select {
		case v := <-p.in:
			p.out <- v * 10
		case <-p.quit:
			return
		}
	}
}

func main() {
	p := newPipe()
	for i := range 3 {
		p.in <- i
		fmt.Println(<-p.out)
	}
	close(p.quit)
	_, ok := <-p.out
	fmt.Println("open:", ok)
}
