package main

import (
	"context"
	"fmt"
	"time"
)

// Waits in every way for longer than the engine takes to look for a deadlock.
func main() {
	const pause = 150 * time.Millisecond
	time.Sleep(pause)
	select {
	case <-time.After(pause):
	case <-make(chan int):
	}
	ctx, cancel := context.WithTimeout(context.Background(), pause)
	defer cancel()
	<-ctx.Done()
	t := time.NewTicker(pause)
	for range 2 {
		<-t.C
	}
	done := make(chan bool)
	time.AfterFunc(pause, func() { close(done) })
	<-done
	fmt.Println(ctx.Err())
}
