// WithTimeout ends by itself with DeadlineExceeded.

package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func work(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return fmt.Errorf("work: %w", ctx.Err())
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 15*time.Millisecond)
	defer cancel()
	_, has := ctx.Deadline()
	fmt.Println(has, work(ctx, 0))
	err := work(ctx, 10*time.Second)
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded))
	var t interface{ Timeout() bool }
	fmt.Println(errors.As(err, &t) && t.Timeout())
}
