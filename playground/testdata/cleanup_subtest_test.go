// A subtest in a cleanup comes too late.

package main

import "testing"

func TestLate(t *testing.T) {
	t.Cleanup(func() { t.Run("late", func(t *testing.T) {}) })
}
