// Goroutines on methods with pointer and value receivers, started in many ways.

package main

import (
	"fmt"
	"sync"
)

type acc struct {
	mu  sync.Mutex
	sum int
}

func (a *acc) add(n int) { a.mu.Lock(); defer a.mu.Unlock(); a.sum += n }
func (a *acc) each(ns ...int) {
	for _, n := range ns {
		a.add(n)
	}
}

type adder interface{ add(int) }

func run(wg *sync.WaitGroup, f func(int), n int) {
	wg.Add(1)
	go func() { defer wg.Done(); f(n) }()
}

func main() {
	var a acc
	var wg sync.WaitGroup
	run(&wg, a.add, 1)
	run(&wg, (&a).add, 10)
	run(&wg, adder(&a).add, 100)
	run(&wg, func(n int) { (*acc).add(&a, n) }, 1000)
	f := a.each
	run(&wg, func(n int) { f(n, n) }, 10000)
	done := make(chan struct{})
	go func(ad adder) { ad.add(100000); close(done) }(&a)
	<-done
	wg.Wait()
	fmt.Println(a.sum)
}
