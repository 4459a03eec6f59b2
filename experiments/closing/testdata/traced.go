// Traced closes channels on which a receiver and a sender wait, with the
// execution trace on, and prints the functions that were under way when the
// sender panicked.
package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/trace"
	"time"
)

func main() {
	file, err := os.Create(os.Args[1])
	if err != nil {
		panic(err)
	}
	c, s := make(chan int), make(chan int)
	frames := make(chan []string)
	go receive(c)
	go send(s, frames)
	time.Sleep(50 * time.Millisecond) // both wait now

	if err := trace.Start(file); err != nil {
		panic(err)
	}
	trace.WithRegion(context.Background(), "closing", func() {
		outer(c)
		outer(s)
	})
	for _, name := range <-frames {
		fmt.Println(name)
	}
	trace.Stop()
	if err := file.Close(); err != nil {
		panic(err)
	}
}

//go:noinline
func outer(c chan int) { closer(c) }

//go:noinline
func closer(c chan int) { close(c) }

func receive(c chan int) { <-c }

func send(c chan int, said chan []string) {
	defer func() {
		recover()
		pcs := make([]uintptr, 32)
		frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
		var names []string
		for {
			f, more := frames.Next()
			names = append(names, f.Function)
			if !more {
				break
			}
		}
		said <- names
	}()
	c <- 1
}
