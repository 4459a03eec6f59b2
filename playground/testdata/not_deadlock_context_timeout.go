// A context's timer will end the wait, of main and of others.

package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 80*time.Millisecond)
	defer cancel()
	var mu sync.Mutex
	mu.Lock()
	go func() {
		<-ctx.Done()
		mu.Unlock()
	}()
	mu.Lock()
	fmt.Println("unlocked by the timer:", ctx.Err())
}
