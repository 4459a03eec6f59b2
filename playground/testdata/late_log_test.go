// A message for a test that is over goes to the test around it.

package main

import "testing"

func TestOuter(t *testing.T) {
	var inner *testing.T
	t.Run("inner", func(t *testing.T) { inner = t })
	inner.Log("late")
}
