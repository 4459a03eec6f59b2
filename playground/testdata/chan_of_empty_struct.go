// A channel of struct{} carries only the event.

package main

import (
	"fmt"
	"unsafe"
)

func main() {
	ready, done := make(chan struct{}), make(chan struct{}, 3)
	for range 3 {
		go func() {
			<-ready
			done <- struct{}{}
		}()
	}
	close(ready)
	for range cap(done) {
		v := <-done
		fmt.Println(v, unsafe.Sizeof(v))
	}
	fmt.Println(len(done))
}
