// Everybody waits for one that sleeps: a pending timer is no deadlock.

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	c := make(chan int)
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() { <-c })
	}
	go func() {
		time.Sleep(150 * time.Millisecond)
		close(c)
	}()
	wg.Wait()
	fmt.Println("woke up")
}
