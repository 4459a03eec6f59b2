// Cancelling a context closes Done and sets Err.

package main

import (
	"context"
	"fmt"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	fmt.Println(ctx.Err())
	stopped := make(chan string)
	go func() {
		<-ctx.Done()
		stopped <- "worker: " + ctx.Err().Error()
	}()
	cancel()
	cancel()
	fmt.Println(<-stopped)
	fmt.Println(ctx.Err() == context.Canceled, context.Cause(ctx))
}
