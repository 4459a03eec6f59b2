package main

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type point[T any] struct{ x, y T }

func (p point[T]) String() string { return fmt.Sprint(p.x, p.y) }

func produce(ctx context.Context, out chan<- point[int], n *atomic.Int64) {
	defer close(out)
	for i := range 3 {
		select {
		case out <- point[int]{i, i * i}:
			n.Add(1)
		case <-ctx.Done():
			return
		case <-time.After(time.Second):
			panic("slow")
		}
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var n atomic.Int64
	var mu sync.RWMutex
	out := make(chan point[int], 2)
	go produce(ctx, out, &n)
	var b strings.Builder
	for p := range out {
		mu.Lock()
		fmt.Fprintln(&b, p, float32(p.x)*1.5, len(ctx.Done()) == 0)
		mu.Unlock()
	}
	fmt.Print(b.String(), n.Load(), "\n")
}
