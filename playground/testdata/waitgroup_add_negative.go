// A WaitGroup's counter below zero panics.

package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	wg.Done()
	wg.Add(-1)
	wg.Wait()
	defer func() {
		r := recover()
		fmt.Printf("%T: %v\n", r, r)
	}()
	wg.Done()
}
