// Two locks in two orders
// 两把锁，两种次序

package main

import (
	"fmt"
	"sync"
)

func main() {
	var a, b sync.Mutex
	holds := make(chan string)
	go func() {
		b.Lock()
		holds <- "b"
		a.Lock() // main has it
		fmt.Println("not reached")
	}()

	a.Lock()
	fmt.Println("the other goroutine has", <-holds)
	b.Lock() // and waits for a, as we wait for b
	fmt.Println("not reached either")
}
