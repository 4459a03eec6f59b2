// A group that returns the first error and cancels the rest.

package main

import (
	"context"
	"fmt"
	"sync"
)

type group struct {
	wg     sync.WaitGroup
	once   sync.Once
	err    error
	cancel context.CancelCauseFunc
}

func withContext(ctx context.Context) (*group, context.Context) {
	ctx, cancel := context.WithCancelCause(ctx)
	return &group{cancel: cancel}, ctx
}

func (g *group) Go(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err; g.cancel(err) })
		}
	}()
}

func (g *group) Wait() error { g.wg.Wait(); g.cancel(g.err); return g.err }

func main() {
	g, ctx := withContext(context.Background())
	for i := range 4 {
		g.Go(func() error {
			if i == 2 {
				return fmt.Errorf("task %d failed", i)
			}
			<-ctx.Done()
			return context.Cause(ctx)
		})
	}
	fmt.Println(g.Wait(), "|", ctx.Err())
}
