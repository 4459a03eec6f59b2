// Parallel tests run after the others of their parent; a failing subtest fails its parent.

package main

import (
	"fmt"
	"testing"
)

func TestParent(t *testing.T) {
	order := make(chan string, 4)
	t.Run("group", func(t *testing.T) {
		t.Run("parallel", func(t *testing.T) {
			t.Parallel()
			order <- "parallel"
		})
		t.Run("serial", func(t *testing.T) { order <- "serial" })
	})
	close(order)
	for s := range order {
		t.Log(s)
	}
	if t.Run("inner", func(t *testing.T) { t.Fail() }) {
		t.Error("inner passed")
	}
	fmt.Println(t.Name(), t.Failed())
}

func TestSetup(t *testing.T) {
	dir := t.Name()
	t.Cleanup(func() { t.Log("cleanup of", dir) })
	if testing.Short() && testing.Verbose() {
		t.SkipNow()
	}
}
