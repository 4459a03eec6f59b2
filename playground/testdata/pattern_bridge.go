// bridge: a channel of channels read as one.

package main

import "fmt"

func bridge[T any](done <-chan struct{}, chans <-chan (<-chan T)) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for {
			var c <-chan T
			select {
			case m, ok := <-chans:
				if !ok {
					return
				}
				c = m
			case <-done:
				return
			}
			for v := range c {
				select {
				case out <- v:
				case <-done:
				}
			}
		}
	}()
	return out
}

func main() {
	chans := make(chan (<-chan string))
	go func() {
		defer close(chans)
		for i := range 3 {
			c := make(chan string, 2)
			c <- fmt.Sprint(i, "a")
			c <- fmt.Sprint(i, "b")
			close(c)
			chans <- c
		}
	}()
	for s := range bridge(nil, chans) {
		fmt.Println(s)
	}
}
