// A fault that ends a test: the runtime names the signal after all panics.

package main

import "testing"

type node struct{ next *node }

func TestFault(t *testing.T) {
	n := &node{}
	t.Log(n.next.next)
}
