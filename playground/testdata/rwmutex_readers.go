// Several readers hold the lock at once; a writer waits for them.

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.RWMutex
	in, out := make(chan int), make(chan int)
	for i := range 3 {
		go func() {
			mu.RLock()
			in <- i
			<-out
			mu.RUnlock()
		}()
	}
	for range 3 {
		<-in
	}
	fmt.Println("three readers at once")
	wrote := make(chan bool)
	go func() {
		mu.Lock()
		fmt.Println("writer")
		mu.Unlock()
		close(wrote)
	}()
	time.Sleep(5 * time.Millisecond)
	fmt.Println("readers leave")
	close(out)
	<-wrote
	l := mu.RLocker()
	l.Lock()
	l.Unlock()
	fmt.Printf("%T\n", l)
}
