// Who gets which value
// 谁得到哪个值

package main

import (
	"fmt"
	"sync"

	"chanlab/playground/inspect"
)

func main() {
	c := make(chan string)
	got := make([]string, 3)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() { got[i] = <-c })
		inspect.Await(c, i+1) // receiver i is the i-th in recvq
	}
	inspect.Chan("c", c)

	for _, v := range []string{"first", "second", "third"} {
		c <- v // goes to the receiver that has waited longest
	}
	wg.Wait()
	for i, v := range got {
		fmt.Println("receiver", i, "got the", v)
	}
}
