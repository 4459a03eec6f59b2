// Once.Do runs its function once, also when it panics.

package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	for i := range 3 {
		once.Do(func() { fmt.Println("first", i) })
	}
	var bad sync.Once
	for range 2 {
		func() {
			defer func() { fmt.Println("recovered:", recover()) }()
			bad.Do(func() { panic("in once") })
			fmt.Println("returned")
		}()
	}
}
