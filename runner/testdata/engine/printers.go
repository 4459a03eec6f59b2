package main

import (
	"fmt"
	"sync"
)

// Each goroutine prints, and none gives way because of it.
func main() {
	var all sync.WaitGroup
	for range 5000 {
		all.Go(func() { fmt.Print(".") })
	}
	all.Wait()
	fmt.Println("all")
}
