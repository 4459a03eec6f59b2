// The name of a subtest is unique in the whole run, not only within its test.

package main

import "testing"

func TestNames(t *testing.T) {
	t.Run("a/b", func(t *testing.T) { t.Log(t.Name()) })
	t.Run("a", func(t *testing.T) {
		t.Run("b", func(t *testing.T) { t.Log(t.Name()) })
	})
}
