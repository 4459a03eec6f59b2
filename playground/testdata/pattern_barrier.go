// A reusable barrier: no one begins a phase before all have ended the last.

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type barrier struct {
	n    int
	in   chan struct{}
	outs chan chan struct{}
}

func newBarrier(n int) *barrier {
	b := &barrier{n, make(chan struct{}), make(chan chan struct{})}
	go func() {
		for {
			gate := make(chan struct{})
			for range n {
				b.outs <- gate
				<-b.in
			}
			close(gate)
		}
	}()
	return b
}

func (b *barrier) wait() {
	gate := <-b.outs
	b.in <- struct{}{}
	<-gate
}

func main() {
	const n = 4
	b := newBarrier(n)
	var phase [3]atomic.Int32
	var bad atomic.Bool
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for p := range phase {
				phase[p].Add(1)
				b.wait()
				if phase[p].Load() != n {
					bad.Store(true)
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(phase[0].Load(), phase[1].Load(), phase[2].Load(), bad.Load())
}
