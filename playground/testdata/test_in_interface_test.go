// A test behind an interface keeps its type.

package main

import "testing"

func TestType(t *testing.T) {
	var x any = t
	_, ok := x.(*testing.T)
	t.Logf("%T %v", x, ok)
}
