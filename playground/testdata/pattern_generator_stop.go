// A generator with a stop function.

package main

import (
	"fmt"
	"sync"
)

func ids(prefix string) (next func() string, stop func()) {
	c, quit := make(chan string), make(chan struct{})
	go func() {
		for i := 1; ; i++ {
			select {
			case c <- fmt.Sprintf("%s-%03d", prefix, i):
			case <-quit:
				close(c)
				return
			}
		}
	}()
	return func() string { return <-c }, sync.OnceFunc(func() { close(quit) })
}

func main() {
	next, stop := ids("job")
	fmt.Println(next(), next(), next())
	stop()
	stop()
	for next() != "" {
	}
	fmt.Println("ended")
}
