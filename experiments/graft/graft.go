// Package graft asks whether all the state of a channel is in its hchan. Every
// release's debug information says whether the struct has the fields; then the
// bytes of one channel's hchan, with its ring, are written over another, new
// channel, which has to go on as the first would: what it holds, what it refuses,
// whether it is closed, and who waits on it.
//
// What would change its mind: a channel that goes on differently from the one
// whose hchan it was given.
package graft

import (
	"unsafe"

	"chanlab/runner/instrument/layout"
)

//region graft

// Graft gives channel b the state of channel a, which must have the same type
// and capacity and elements without pointers. Everything in the hchan is copied
// but buf, which says where b's own ring is; then the ring. Nobody may use either
// channel meanwhile, and a, whose waiting goroutines now wait on b, not any more.
func Graft[T any](hchan *layout.Struct, a, b chan T) {
	from, to := hchanOf(a), hchanOf(b)
	buf, _ := hchan.Field("buf")
	own := hchan.At(to).Pointer("buf")
	if cap(a) == 0 {
		own = unsafe.Add(to, buf.Offset) // an unbuffered channel's buf is its own address
	}
	ring := hchan.At(from).Pointer("buf")
	overwrite(to, hchan.At(from).Bytes())
	overwrite(unsafe.Add(to, buf.Offset), bytesOf(&own))
	var elem T
	overwrite(own, unsafe.Slice((*byte)(ring), cap(a)*int(unsafe.Sizeof(elem))))
}

//endregion graft

func hchanOf[T any](c chan T) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&c)) }

func bytesOf(p *unsafe.Pointer) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(p)), unsafe.Sizeof(*p))
}

//go:norace
func overwrite(to unsafe.Pointer, from []byte) {
	for i, b := range from {
		*(*byte)(unsafe.Add(to, i)) = b
	}
}
