// A message that is deferred itself bears the line on which its function ends.

package main

import "testing"

func TestDeferred(t *testing.T) {
	defer t.Log("last")
	t.Log("first")
}
