// Two senders both close: the second close panics.

package main

import "fmt"

type feed struct{ c chan int }

func (f *feed) stop() { close(f.c) }

func main() {
	f := &feed{make(chan int)}
	f.stop()
	fmt.Println("stopped once")
	f.stop()
}
