// The first answer cancels the others.

package main

import (
	"context"
	"fmt"
	"sort"
	"time"
)

func query(ctx context.Context, name string, d time.Duration) (string, error) {
	select {
	case <-time.After(d):
		return name, nil
	case <-ctx.Done():
		return name, ctx.Err()
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	type answer struct {
		name string
		err  error
	}
	answers := make(chan answer)
	for name, d := range map[string]time.Duration{"a": time.Hour, "b": 2 * time.Millisecond, "c": time.Hour} {
		go func() {
			s, err := query(ctx, name, d)
			answers <- answer{s, err}
		}()
	}
	first := <-answers
	cancel()
	fmt.Println(first.name, first.err)
	rest := []answer{<-answers, <-answers}
	sort.Slice(rest, func(i, j int) bool { return rest[i].name < rest[j].name })
	for _, a := range rest {
		fmt.Println(a.name, a.err)
	}
}
