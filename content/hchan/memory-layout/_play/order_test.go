// Exercise: the same fields in 24 bytes
// 练习：同样的字段只占 24 字节

package main

import (
	"testing"
	"unsafe"
)

// Put the fields of a record into an order that wastes less.
type record struct {
	open  bool
	count uint64
	kind  uint16
	next  *record
	dirty bool
}

func TestSize(t *testing.T) {
	var r record
	if got := unsafe.Sizeof(r); got > 24 {
		t.Errorf("a record takes %d bytes, want at most 24", got)
	}
	fields := unsafe.Sizeof(r.open) + unsafe.Sizeof(r.count) +
		unsafe.Sizeof(r.kind) + unsafe.Sizeof(r.next) + unsafe.Sizeof(r.dirty)
	t.Logf("fields %d bytes, padding %d", fields, unsafe.Sizeof(r)-fields)
}
