// A test that exits with another status ends them all at once: no cleanup runs.

package main

import (
	"os"
	"testing"
)

func TestExit(t *testing.T) {
	t.Cleanup(func() { t.Log("cleaned up") })
	t.Log("leaving")
	os.Exit(3)
}

func TestNext(t *testing.T) {}
