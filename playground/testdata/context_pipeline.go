// A generator ends when its context does: nothing is left behind.

package main

import (
	"context"
	"fmt"
	"sync"
)

func numbers(ctx context.Context, wg *sync.WaitGroup) <-chan int {
	c := make(chan int)
	wg.Go(func() {
		defer close(c)
		for i := 0; ; i++ {
			select {
			case c <- i:
			case <-ctx.Done():
				fmt.Println("generator ends:", ctx.Err())
				return
			}
		}
	})
	return c
}

func main() {
	var wg sync.WaitGroup
	ctx, cancel := context.WithCancel(context.Background())
	for v := range numbers(ctx, &wg) {
		if v == 4 {
			cancel()
			break
		}
		fmt.Println(v)
	}
	wg.Wait()
}
