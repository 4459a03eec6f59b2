// Calls with the same key share one execution.

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type call struct {
	done chan struct{}
	v    string
}
type flight struct {
	mu sync.Mutex
	m  map[string]*call
}

func (f *flight) do(key string, fn func() string) (string, bool) {
	f.mu.Lock()
	if c, ok := f.m[key]; ok {
		f.mu.Unlock()
		<-c.done
		return c.v, true
	}
	c := &call{done: make(chan struct{})}
	f.m[key] = c
	f.mu.Unlock()
	c.v = fn()
	close(c.done)
	return c.v, false
}

func main() {
	f := flight{m: map[string]*call{}}
	var runs, shared atomic.Int32
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() {
			v, was := f.do([]string{"x", "y"}[i%2], func() string { runs.Add(1); return "v" })
			if was && v == "v" {
				shared.Add(1)
			}
		})
	}
	wg.Wait()
	fmt.Println(runs.Load(), shared.Load())
}
