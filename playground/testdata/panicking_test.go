// A panic in a test ends the run.

package main

import "testing"

func TestFirst(t *testing.T) {}

func TestPanics(t *testing.T) {
	c := make(chan int)
	close(c)
	close(c)
}

func TestNever(t *testing.T) { t.Error("not reached") }
