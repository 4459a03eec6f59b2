// Done once too often in a goroutine panics there.

package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		wg.Done()
		defer fmt.Println("deferred")
		wg.Done()
	}()
	select {}
}
