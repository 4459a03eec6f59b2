// Package sizeof asks what a program that prints unsafe.Sizeof of a copied hchan
// says about the runtime's. It puts the fragment together from the field list
// that Go 1.22 declares, compiles it as it stands and in ever more complete
// programs, and keeps each answer of the compiler and what the programs print.
// It also looks at when the size is computed and what it counts.
//
// What would change its mind: a compiler that accepts the fragment, a size that
// takes an instruction to compute, or a struct with holes whose size is the sum
// of its fields.
package sizeof

import "unsafe"

//region constant

// padded has holes on every architecture: b must be aligned, and so must
// the next element of an array.
type padded struct {
	a bool
	b uint64
	c bool
}

// Size and Sum are constants, or this package would not compile.
const (
	Size = unsafe.Sizeof(padded{})
	Sum  = unsafe.Sizeof(padded{}.a) + unsafe.Sizeof(padded{}.b) + unsafe.Sizeof(padded{}.c)
)

// An array length must be a constant too.
var _ [Size - Sum]byte

// SizeOf is what the listing is taken of. It grows no stack, so that the
// listing holds nothing but its own work.
//
//go:noinline
//go:nosplit
func SizeOf(p *padded) uintptr { return unsafe.Sizeof(*p) }

//endregion constant

// SizeOfAny is the same for a type that only the instantiation knows.
//
//go:noinline
//go:nosplit
func SizeOfAny[T any](p *T) uintptr { return unsafe.Sizeof(*p) }

// Instantiated makes the compiler emit SizeOfAny for a type.
//
//go:noinline
func Instantiated(p *padded) uintptr { return SizeOfAny(p) }

// Loaded and Instantiated are what the check of the listing must tell apart
// from the two above: one loads, the other calls.
//
//go:noinline
//go:nosplit
func Loaded(p *padded) uint64 { return p.b }
