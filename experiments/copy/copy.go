// Package copy asks how often a value is copied on its way through a channel,
// by whom, and from where to where. Goroutines are parked in every form of send
// and receive, and the slots that they gave to the runtime are looked up;
// then a small program is stepped through one instruction at a time, with the
// slots watched.
//
// What would change its mind: a value that arrives although no instruction of
// the process stored it; a receive that keeps the value and whose slot is not on
// the receiver's stack; a hand-off without a buffer that stores the value in a
// third place; a capacity or a kind of element that a parked receiver is not
// served directly for.
package copy

//region listed

// Word receives one word and adds to it.
func Word(c <-chan int) int {
	v := <-c
	return v + 1
}

// Large receives 4321 bytes into a variable.
func Large(c <-chan [4321]byte) {
	v := <-c
	see(&v)
}

//endregion listed

//go:noinline
func see(*[4321]byte) {}
