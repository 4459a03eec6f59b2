// WithCancelCause says why.

package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func main() {
	why := errors.New("the disk is full")
	ctx, cancel := context.WithCancelCause(context.Background())
	child, stop := context.WithTimeout(ctx, time.Hour)
	defer stop()
	cancel(why)
	cancel(errors.New("too late"))
	<-child.Done()
	fmt.Println(child.Err(), "|", context.Cause(child), "|", context.Cause(ctx) == why)
	ctx2, cancel2 := context.WithTimeoutCause(context.Background(), time.Millisecond, errors.New("slow"))
	defer cancel2()
	<-ctx2.Done()
	fmt.Println(ctx2.Err(), "|", context.Cause(ctx2))
}
