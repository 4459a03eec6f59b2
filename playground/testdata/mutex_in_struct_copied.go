// A copied mutex is a second mutex in the state of the first.

package main

import (
	"fmt"
	"sync"
)

type guarded struct {
	mu *sync.Mutex
	n  int
}

func main() {
	a := guarded{mu: new(sync.Mutex)}
	b := a
	b.mu.Lock()
	b.n = 1
	fmt.Println(a.mu.TryLock(), a.n, b.n)
	b.mu.Unlock()
	fmt.Println(a.mu.TryLock())
}
