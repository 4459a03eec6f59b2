// What ends a test early: Fatal in a cleanup leaves the other cleanups to run, and a failed subtest is seen by the test around it at once.

package main

import (
	"fmt"
	"testing"
)

func TestCleanups(t *testing.T) {
	t.Cleanup(func() { fmt.Println("the first is the last") })
	t.Cleanup(func() { t.Fatal("a cleanup fails") })
	t.Cleanup(func() { fmt.Println("the last is the first, failed:", t.Failed()) })
}

func TestSeesItsSubtest(t *testing.T) {
	ok := t.Run("two words", func(t *testing.T) {
		t.Run("inner", func(sub *testing.T) {
			sub.Fail()
			fmt.Println("around it:", t.Failed())
		})
		fmt.Println("name:", t.Name())
	})
	fmt.Println("ran:", ok, "failed:", t.Failed())
	t.Run("", func(t *testing.T) { t.SkipNow() })
	t.Run("", func(t *testing.T) { t.Log("of the same name") })
}
