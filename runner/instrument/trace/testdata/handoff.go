package main

import (
	"context"
	"os"
	"runtime"
	"runtime/trace"
)

func main() {
	if err := trace.Start(os.Stdout); err != nil {
		panic(err)
	}
	defer trace.Stop()
	trace.WithRegion(context.Background(), "hand-off", func() {
		c, done := make(chan int), make(chan bool, 1)
		go receiver(c, done)
		for i := 0; i < 3; i++ {
			runtime.Gosched()
		}
		c <- 1
		<-done
	})
}

func receiver(c chan int, done chan bool) {
	<-c
	done <- true
}
