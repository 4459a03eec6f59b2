// Retry with growing pauses until a deadline or a success.

package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

var errBusy = errors.New("busy")

func retry(ctx context.Context, tries int, f func(int) error) (err error) {
	pause := time.Millisecond
	for n := 1; n <= tries; n++ {
		if err = f(n); err == nil || !errors.Is(err, errBusy) {
			return err
		}
		fmt.Printf("try %d: %v, wait %v\n", n, err, pause)
		select {
		case <-time.After(pause):
			pause *= 2
		case <-ctx.Done():
			return errors.Join(err, ctx.Err())
		}
	}
	return fmt.Errorf("after %d tries: %w", tries, err)
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	busy := func(until int) func(int) error {
		return func(n int) error {
			if n < until {
				return fmt.Errorf("call %d: %w", n, errBusy)
			}
			return nil
		}
	}
	fmt.Println(retry(ctx, 5, busy(3)))
	fmt.Println(retry(ctx, 2, busy(9)))
	cancel()
	err := retry(ctx, 2, busy(1))
	fmt.Println(err)
}
