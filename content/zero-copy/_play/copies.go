// The ring holds a copy
// 环里放的是拷贝

package main

import (
	"fmt"

	"chanlab/playground/inspect"
)

func main() {
	frames := make(chan [3]int, 2)
	frame := [3]int{1, 2, 3}

	frames <- frame // copies the whole array into the ring
	frame[0] = 99   // changes the sender's variable, not the copy
	inspect.Chan("frames", frames)

	got := <-frames // copies it out and clears the slot
	inspect.Chan("frames", frames)
	fmt.Println("the sender has", frame, "and the receiver", got)
}
