// A panic in a subtest: the tests around it are reported as failed, the outermost first, and their cleanups run.

package main

import (
	"fmt"
	"testing"
)

func TestOuter(t *testing.T) {
	t.Cleanup(func() { fmt.Println("cleaned up outer") })
	t.Run("passes", func(t *testing.T) { t.Log("fine") })
	t.Run("fails", func(t *testing.T) { t.Error("bad") })
	t.Run("middle", func(t *testing.T) {
		t.Cleanup(func() { fmt.Println("cleaned up middle, failed:", t.Failed()) })
		t.Run("ok", func(t *testing.T) {})
		t.Run("inner", func(t *testing.T) {
			t.Cleanup(func() { t.Log("cleaned up inner") })
			t.Log("deep")
			panic("no way on")
		})
	})
	t.Run("never", func(t *testing.T) {})
}

func TestNever(t *testing.T) {}
