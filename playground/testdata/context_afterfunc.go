// AfterFunc runs when the context ends, unless it is stopped before.

package main

import (
	"context"
	"fmt"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	ran := make(chan string, 2)
	stop := context.AfterFunc(ctx, func() { ran <- "first" })
	context.AfterFunc(ctx, func() { ran <- "second" })
	fmt.Println(stop(), stop())
	cancel()
	fmt.Println(<-ran)
	late := context.AfterFunc(ctx, func() { ran <- "at once" })
	fmt.Println(<-ran, late())
}
