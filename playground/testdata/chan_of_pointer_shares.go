// A pointer that is sent still points to the sender's variable.

package main

import "fmt"

type counter struct{ n int }

func main() {
	c := make(chan *counter)
	back := make(chan *counter)
	go func() {
		for p := range c {
			p.n++
			back <- p
		}
		close(back)
	}()
	x := &counter{}
	for range 3 {
		c <- x
		y := <-back
		fmt.Println(x.n, x == y)
	}
	close(c)
	_, ok := <-back
	fmt.Println(ok)
}
