// How contexts print themselves.

package main

import (
	"context"
	"fmt"
)

type key struct{ n int }

func main() {
	ctx := context.Background()
	fmt.Println(ctx, context.TODO())
	c, cancel := context.WithCancel(ctx)
	defer cancel()
	fmt.Println(c)
	fmt.Println(context.WithValue(c, key{1}, "a string"))
	fmt.Println(context.Canceled, "/", context.DeadlineExceeded)
	fmt.Printf("%T\n", context.Canceled)
}
