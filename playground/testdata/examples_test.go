// Example functions are run and compared with what their last comment says, in any order where it says so.

package main

import (
	"fmt"
	"sync"
	"testing"
)

func TestBefore(t *testing.T) {}

func ExampleSecond() {
	c := make(chan int, 2)
	c <- 1
	c <- 2
	close(c)
	for v := range c {
		fmt.Println(v)
	}
	// Output:
	// 1
	// 2
}

func ExampleUnordered() {
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() { fmt.Println(i) })
	}
	wg.Wait()
	// Unordered output:
	// 0
	// 1
	// 2
}

func ExampleWrong() {
	fmt.Println(cap(make(chan int, 3)))
	// Output: 4 "slots"
}

func ExampleNotRun() { panic("nobody asked") }
