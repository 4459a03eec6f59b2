// A panic in a function of context.AfterFunc, and the same recovered.

package main

import (
	"context"
	"fmt"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan any)
	context.AfterFunc(ctx, func() {
		defer func() { done <- recover() }()
		panic(ctx.Err())
	})
	cancel()
	fmt.Println("recovered:", <-done)
	context.AfterFunc(ctx, func() { panic("nobody recovers") })
	<-done
}
