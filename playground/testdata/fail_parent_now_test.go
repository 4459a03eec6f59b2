// FailNow of the test around a subtest ends the wrong goroutine: package testing says so.

package main

import "testing"

func TestOuter(t *testing.T) {
	t.Run("inner", func(*testing.T) {
		t.FailNow()
	})
	t.Log("goes on")
}
