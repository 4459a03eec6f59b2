package main

import (
	"context"
	"fmt"
	"time"
)

func serve(requests chan int) {
	requests <- 1
	requests <- 2
}

// A timer that was stopped does not count.
func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	cancel()
	fmt.Println(ctx.Err())
	requests := make(chan int)
	go serve(requests)
	<-requests
	select {}
}
