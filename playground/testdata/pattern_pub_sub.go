// A hub goroutine owns its subscribers; closing tells them the end.

package main

import "fmt"

type hub struct {
	sub, unsub chan chan string
	pub        chan string
	quit       chan struct{}
}

func (h *hub) run() {
	subs := map[chan string]bool{}
	for {
		select {
		case c := <-h.sub:
			subs[c] = true
		case c := <-h.unsub:
			delete(subs, c)
			close(c)
		case s := <-h.pub:
			for c := range subs {
				c <- s
			}
		case <-h.quit:
			for c := range subs {
				close(c)
			}
			return
		}
	}
}

func main() {
	h := &hub{make(chan chan string), make(chan chan string), make(chan string), make(chan struct{})}
	go h.run()
	a, b := make(chan string, 4), make(chan string, 4)
	h.sub <- a
	h.sub <- b
	h.pub <- "one"
	h.unsub <- a
	h.pub <- "two"
	close(h.quit)
	for s := range a {
		fmt.Println("a", s)
	}
	for s := range b {
		fmt.Println("b", s)
	}
}
