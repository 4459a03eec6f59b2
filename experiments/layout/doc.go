// Package layout asks where every field of a channel lies. It reads hchan,
// waitq, mutex, sudog and scase from the DWARF of programs built by every Go
// release from 1.21 on, for two architectures of 64 and two of 32 bits, and
// works out which fields share a 64-byte cache line for each address that a
// channel can have. As a check that owes nothing to DWARF it counts what
// make(chan T) takes from the heap.
//
// What would change its mind: a release whose DWARF has other offsets (make
// toolchains shows it as a difference in results/toolchains), an allocation
// that is not the size class of the struct and its buffer, or a live channel
// at an address that the size classes do not allow.
package layout
