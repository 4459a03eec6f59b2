// A panic in a function started by WaitGroup.Go ends the program.

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	wg.Go(func() { fmt.Println("first is fine") })
	wg.Wait()
	wg.Go(func() {
		defer fmt.Println("second's deferred call")
		panic("second")
	})
	wg.Wait()
	time.Sleep(time.Hour)
	fmt.Println("not reached")
}
