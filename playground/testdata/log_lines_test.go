// A message bears the line of its call, whatever its arguments do, and of the method's name where the call is spread over lines.

package main

import (
	"fmt"
	"testing"
)

func pick(a []int) int {
	i := 1
	return a[i]
}

func same(t *testing.T) *testing.T {
	t.Log("asked")
	return t
}

func TestLines(t *testing.T) {
	t.Log(pick([]int{1, 2}))
	t.Errorf("%d %s", pick([]int{3, 4}),
		fmt.Sprint(pick([]int{5, 6})))
	t.
		Log("below")
	same(t).Log("by way of a call")
	defer func() { t.Log("deferred") }()
}
