// Values are found by key and type through the tree.

package main

import (
	"context"
	"fmt"
)

type key string
type other string

func main() {
	ctx := context.WithValue(context.Background(), key("user"), "gopher")
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	child := context.WithValue(ctx, key("id"), 7)
	fmt.Println(child.Value(key("user")), child.Value(key("id")), child.Value(other("user")))
	fmt.Println(ctx.Value(key("id")))
	child = context.WithValue(child, key("user"), "shadow")
	fmt.Println(child.Value(key("user")), ctx.Value(key("user")))
	cut := context.WithoutCancel(child)
	cancel()
	fmt.Println(child.Err(), cut.Err(), cut.Value(key("id")))
}
