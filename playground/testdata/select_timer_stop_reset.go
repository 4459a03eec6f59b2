// Timer.Stop and Timer.Reset report whether the timer was pending.

package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop())
	fmt.Println(t.Reset(5 * time.Millisecond))
	select {
	case <-t.C:
		fmt.Println("fired")
	case <-time.After(10 * time.Second):
		fmt.Println("did not fire")
	}
	fmt.Println(t.Stop(), len(t.C), cap(t.C))
	fired := make(chan bool)
	f := time.AfterFunc(time.Millisecond, func() { fired <- true })
	fmt.Println(<-fired, f.Stop())
}
