// Timers fire in the order of their deadlines, whatever the order in which they start.

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	var order []int
	var wg sync.WaitGroup
	for _, n := range []int{4, 1, 3, 0, 2} {
		wg.Add(1)
		time.AfterFunc(time.Duration(20+60*n)*time.Millisecond, func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			order = append(order, n)
		})
	}
	wg.Wait()
	fmt.Println(order)
	start := time.Now()
	time.Sleep(-1)
	<-time.After(0)
	time.Sleep(3 * time.Millisecond)
	e := time.Since(start)
	fmt.Println(e >= 3*time.Millisecond, e < time.Minute, time.Until(start) < 0)
}
