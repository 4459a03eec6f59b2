// Two goroutines are blocked for ever, main goes on until it waits as well.

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	c := make(chan int)
	go func() { c <- 1; c <- 2 }()
	go func() { var mu sync.Mutex; mu.Lock(); mu.Lock() }()
	fmt.Println(<-c)
	time.Sleep(5 * time.Millisecond)
	var wg sync.WaitGroup
	wg.Add(1)
	wg.Wait()
}
