// Once.Do within itself.

package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	var f func()
	f = func() {
		fmt.Println("in")
		once.Do(f)
	}
	once.Do(f)
}
