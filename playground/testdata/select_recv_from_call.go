// The channel of a receive case is the result of a call.

package main

import (
	"fmt"
	"time"
)

type feed struct{ c chan int }

func (f *feed) next() <-chan int {
	fmt.Println("asked")
	return f.c
}

func later(d time.Duration, s string) <-chan string {
	c := make(chan string, 1)
	time.AfterFunc(d, func() { c <- s })
	return c
}

func main() {
	f := &feed{make(chan int, 2)}
	f.c <- 1
	f.c <- 2
	for range 2 {
		select {
		case v := <-f.next():
			fmt.Println(v)
		case <-later(time.Hour, "late"):
			fmt.Println("late")
		}
	}
	select {
	case s := <-later(5*time.Millisecond, "soon"):
		fmt.Println(s)
	case <-f.next():
	}
}
