// Two goroutines take two locks in opposite order.

package main

import (
	"fmt"
	"sync"
)

func main() {
	var a, b sync.Mutex
	both := make(chan bool)
	done := make(chan bool)
	lock := func(first, second *sync.Mutex) {
		first.Lock()
		both <- true
		<-both
		second.Lock()
		done <- true
	}
	go lock(&a, &b)
	go lock(&b, &a)
	<-both
	<-both
	both <- true
	both <- true
	fmt.Println("each holds one")
	<-done
}
