// A fatal error in another goroutine ends the program; nothing recovers it.

package main

import (
	"fmt"
	"sync"
)

func main() {
	defer fmt.Println("not run")
	var rw sync.RWMutex
	go func() {
		defer func() { fmt.Println("not run either", recover()) }()
		fmt.Println("unlocking what nobody locked")
		rw.Unlock()
	}()
	select {}
}
