// A cleanup that panics after its test has.

package main

import "testing"

func TestTwice(t *testing.T) {
	t.Cleanup(func() { panic("cleanup") })
	panic("test")
}
