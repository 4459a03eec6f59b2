// A reader that wants to write waits for itself.

package main

import (
	"fmt"
	"sync"
)

type cache struct {
	mu sync.RWMutex
	m  map[string]int
}

func (c *cache) get(k string) int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if _, ok := c.m[k]; !ok {
		c.mu.Lock()
		c.m[k] = len(k)
		c.mu.Unlock()
	}
	return c.m[k]
}

func main() {
	c := cache{m: map[string]int{"a": 1}}
	fmt.Println(c.get("a"))
	fmt.Println(c.get("bb"))
}
