// Package threshold asks what happens to a struct of 128 bytes on its way through a
// channel that does not happen to a larger one. Structs of many sizes are
// compiled by every release for every architecture: which functions of the
// runtime a send and a receive call, how the compiled code copies, and whether
// escape analysis moves the value to the heap, each beside the same code without a
// channel. Then what is allocated is counted.
//
// What would change its mind: a send or a receive that is compiled differently on
// the two sides of 128 bytes where code without a channel is not, or a larger
// struct that escapes because it is sent.
package threshold

// Limit is the size in question, in bytes.
const Limit = 128

// Sizes returns the sizes of structs in bytes, multiples of 8: all up to 256, then
// around those at which compiled code copies by other means, and the largest
// that a channel takes.
func Sizes() (list []int) {
	for n := 8; n <= 256; n += 8 {
		list = append(list, n)
	}
	return append(list, 384, 512, 768, 896, 1008, 1016, 1024, 1032, 1040, 1088, 1344, 1352, 1400, 1408, 1416, 2048, 2056, 4096, 32768, 65528)
}

// The structs on either side of the limit.
type (
	At   struct{ F [Limit / 8]int64 }
	Over struct{ F [Limit/8 + 1]int64 }
)

//region capture

// SendAt and SendOver start a goroutine that sends a variable of the function:
// the closure has to hold the value, or to know where it is.
func SendAt(c chan<- At) {
	v := At{}
	go func() { c <- v }()
}

// SendOver is described at SendAt.
func SendOver(c chan<- Over) {
	v := Over{}
	go func() { c <- v }()
}

// TakeAt and TakeOver do the same without a channel.
func TakeAt() {
	v := At{}
	go func() { takeAt(v) }()
}

// TakeOver is described at TakeAt.
func TakeOver() {
	v := Over{}
	go func() { takeOver(v) }()
}

//endregion capture

//go:noinline
func takeAt(At) {}

//go:noinline
func takeOver(Over) {}
