// Exercise: two counters that never share a line
// 练习：绝不同处一行的两个计数器

package main

import (
	"testing"
	"unsafe"
)

// Each counter is written by a core of its own. Wherever the struct begins,
// the two must not lie in one line of 64 bytes.
type counters struct {
	sent     uint64
	received uint64
}

func TestApart(t *testing.T) {
	var c counters
	sent, received := unsafe.Offsetof(c.sent), unsafe.Offsetof(c.received)
	if apart := max(sent, received) - min(sent, received); apart < 64 {
		t.Errorf("they are %d bytes apart, want at least 64", apart)
	}
}
