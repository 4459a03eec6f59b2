// A mutex may be unlocked by another goroutine than the one that locked it.

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	mu.Lock()
	go func() {
		time.Sleep(2 * time.Millisecond)
		fmt.Println("unlocks")
		mu.Unlock()
	}()
	mu.Lock()
	fmt.Println("locked again")
	var rw sync.RWMutex
	rw.Lock()
	done := make(chan bool)
	go func() {
		rw.RLock()
		fmt.Println("reader")
		rw.RUnlock()
		done <- true
	}()
	fmt.Println("writer")
	rw.Unlock()
	<-done
}
