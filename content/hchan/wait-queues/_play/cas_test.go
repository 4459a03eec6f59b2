// Exercise: an exchange is a question
// 练习：比较并交换是一个提问

package main

import (
	"sync/atomic"
	"testing"
)

// add adds d to n. The test calls meanwhile where another goroutine may
// come between. Make the answer count.
func add(n *atomic.Int64, d int64, meanwhile func()) {
	old := n.Load()
	meanwhile()
	n.CompareAndSwap(old, old+d)
}

func TestAlone(t *testing.T) {
	var n atomic.Int64
	add(&n, 1, func() {})
	if got := n.Load(); got != 1 {
		t.Errorf("n is %d, want 1", got)
	}
}

func TestDisturbed(t *testing.T) {
	var n atomic.Int64
	disturb := 3 // times
	add(&n, 1, func() {
		if disturb > 0 {
			disturb--
			n.Add(10)
		}
	})
	if got, want := n.Load(), int64(1+10*(3-disturb)); got != want {
		t.Errorf("n is %d, want %d", got, want)
	}
}
