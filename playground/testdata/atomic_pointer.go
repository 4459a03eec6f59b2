// atomic.Pointer publishes a whole configuration at once.

package main

import (
	"fmt"
	"sync/atomic"
)

type config struct {
	name  string
	limit int
}

func main() {
	var p atomic.Pointer[config]
	fmt.Println(p.Load() == nil)
	old := &config{"old", 1}
	p.Store(old)
	fmt.Println(p.CompareAndSwap(old, &config{"new", 2}), p.CompareAndSwap(old, nil))
	fmt.Println(*p.Load(), p.Swap(nil).limit, p.Load())
	var stack atomic.Pointer[node]
	for i := range 3 {
		n := &node{v: i}
		for {
			n.next = stack.Load()
			if stack.CompareAndSwap(n.next, n) {
				break
			}
		}
	}
	for n := stack.Load(); n != nil; n = n.next {
		fmt.Print(n.v, " ")
	}
	fmt.Println()
}

type node struct {
	v    int
	next *node
}
