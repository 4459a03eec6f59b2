// A helper's messages bear the line of its caller.

package main

import "testing"

func want(t *testing.T, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("%d, want %d", got, want)
	}
}

func twice(t *testing.T, got int) {
	want(t, got, 2*got)
	t.Log("not a helper")
}

func TestLength(t *testing.T) {
	c := make(chan int, 2)
	c <- 1
	want(t, len(c), 1)
	want(t, cap(c), 3)
	twice(t, len(c))
}
