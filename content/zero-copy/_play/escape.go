// What goes to the heap when it is sent
// 发送时什么会进入堆

package main

import (
	"fmt"
	"testing"
)

type frame [64]byte

func byValue(c chan frame, f frame)    { c <- f }
func byAddress(c chan *frame, f frame) { c <- &f } // moved to heap: f
func boxed(c chan any, f frame)        { c <- f }  // copied to the heap

func main() {
	var f frame
	values, addresses := make(chan frame, 1), make(chan *frame, 1)
	anything := make(chan any, 1)

	report("by value:", func() { byValue(values, f); <-values })
	report("by address:", func() { byAddress(addresses, f); <-addresses })
	report("in an interface:", func() { boxed(anything, f); <-anything })
}

func report(how string, transfer func()) {
	objects := testing.AllocsPerRun(100, transfer)
	fmt.Printf("%-17s%v objects from the heap\n", how, objects)
}
