// Package memmove asks which instructions carry an element from a sender to a
// receiver that waits on an unbuffered channel. The runtime calls memmove, which
// chooses by size and by processor: a program sends elements of many sizes, is
// stepped through, and every instruction of memmove that loads or stores is named
// by its line in the assembly source. The choice for other processors is forced
// by writing the variable that the runtime keeps it in.
//
// What would change its mind: a MOVS instruction that carries an element, at
// some size, with the choice that the runtime made for this processor.
package memmove

import "fmt"

// Element is a type of element to send.
type Element struct {
	Type  string
	Bytes int
	Huge  bool // sent only with the processor's own choice: a string instruction is one step a round
}

//region elements

// Elements lists sizes on both sides of every comparison that memmove makes.
// The bytes may lie anywhere, the words at multiples of 8.
func Elements() (list []Element) {
	for _, n := range []int{1, 2, 3, 4, 7, 8, 16, 17, 32, 33, 64, 65, 128, 129, 256, 257, 1024, 2047, 2049, 4321} {
		list = append(list, Element{fmt.Sprintf("[%d]byte", n), n, false})
	}
	for _, n := range []int{1, 16, 256, 512} {
		list = append(list, Element{fmt.Sprintf("[%d]uint64", n), 8 * n, false})
	}
	return append(list, Element{"[65535]byte", 65535, true}, Element{"[8191]uint64", 65528, true})
}

//endregion elements

// The bits of the runtime's variable memmoveBits (runtime/cpuflags_amd64.go).
const (
	AVX = 1 << 0 // the processor has AVX
	REP = 1 << 1 // it is one of those on which REP MOVS is taken to be faster
)
