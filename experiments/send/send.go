// Package send asks what one `c <- v` compiles to, and what the runtime does
// between that statement and the element in the ring. The compiler's listing
// and the runtime's source say what happens in which order; live channels, read
// through their DWARF layout, say whether it does. A release whose chansend
// tests for room before it looks for a receiver, or advances sendx by a
// division, would change its mind.
package send

//region send

// Send puts one word into a channel. Nothing here knows whether the channel has
// a buffer, or whether anybody waits: that is for the runtime to find out.
func Send(c chan<- int, v int) {
	c <- v
}

//endregion send

//region constant

// SendConstant sends a value that is known when the program is compiled.
func SendConstant(c chan<- int) {
	c <- 42
}

//endregion constant

//region point

// Point is an element of four words.
type Point struct{ X, Y, Z, T int }

// SendPoint sends four words as one element.
func SendPoint(c chan<- Point, p Point) {
	c <- p
}

//endregion point

//region try

// TrySend sends if that is possible at once, and reports whether it did.
func TrySend(c chan<- int, v int) bool {
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

//endregion try

//region make

// MakeAndSend makes a channel that nobody else gets to see, and sends into it.
func MakeAndSend() {
	c := make(chan int, 1)
	c <- 42
}

//endregion make
