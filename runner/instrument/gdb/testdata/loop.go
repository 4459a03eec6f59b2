// A program for a session to stop: it counts, and at three it never returns.
package main

import "time"

var count int

//go:noinline
func step() { count++ }

func main() {
	println("ready")
	for range [3]int{} {
		step()
	}
	time.Sleep(20 * time.Second) // not for ever, should all else fail
}
