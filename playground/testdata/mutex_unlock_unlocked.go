// Unlocking an unlocked mutex is a fatal error that recover does not stop.

package main

import (
	"fmt"
	"sync"
)

func main() {
	defer fmt.Println("deferred calls do not run")
	defer func() { recover() }()
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
	fmt.Println("once is fine")
	mu.Unlock()
}
