// Tests in the page: passed, failed and skipped by name, with subtests and logs.

package main

import (
	"errors"
	"fmt"
	"testing"
)

func double(n int) int {
	if n == 3 {
		return 7
	}
	return 2 * n
}

func TestDouble(t *testing.T) {
	for _, n := range []int{1, 2, 3} {
		t.Run(fmt.Sprint("n=", n), func(t *testing.T) {
			if got := double(n); got != 2*n {
				t.Errorf("double(%d) = %d", n, got)
			}
		})
	}
}

func TestSkipped(t *testing.T) {
	t.Skip("not today")
}

func TestLogs(t *testing.T) {
	t.Log("a note")
	fmt.Println("printed by a test")
	t.Cleanup(func() { fmt.Println("cleaned up") })
	defer fmt.Println("deferred")
	c := make(chan int, 1)
	c <- double(4)
	if v := <-c; v != 8 {
		t.Fatal("not reached")
	}
}

func TestFatal(t *testing.T) {
	t.Fatalf("stops here: %v", errors.New("e"))
	t.Error("not reached")
}
