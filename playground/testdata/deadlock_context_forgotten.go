// A context without deadline never ends by itself.

package main

import (
	"context"
	"fmt"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	_ = cancel
	fmt.Println("waiting", ctx.Err())
	<-ctx.Done()
}
