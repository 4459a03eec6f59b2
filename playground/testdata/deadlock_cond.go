// Wait on a condition that nobody signals any more.

package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	c.Signal()
	mu.Lock()
	fmt.Println("the signal came too early")
	c.Wait()
}
