// A type of one's own that embeds a Context.

package main

import (
	"context"
	"fmt"
)

type traced struct {
	context.Context
	name string
}

func (t traced) Value(k any) any {
	if k == "name" {
		return t.name
	}
	return t.Context.Value(k)
}

func main() {
	parent, cancel := context.WithCancel(context.Background())
	ctx := traced{parent, "t1"}
	child, stop := context.WithCancel(ctx)
	defer stop()
	fmt.Println(child.Value("name"), child.Value("x"), ctx.Err())
	cancel()
	<-child.Done()
	fmt.Println(child.Err(), ctx.Err())
}
