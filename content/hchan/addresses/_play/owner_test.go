// Exercise: whose is a slice that was sent?
// 练习：发出去的切片归谁？

package main

import (
	"slices"
	"testing"
)

// batches sends 1 to n, two at a time. Make each batch the receiver's own.
func batches(n int) <-chan []int {
	out := make(chan []int, n)
	batch := make([]int, 0, 2)
	for i := 1; i <= n; i++ {
		batch = append(batch, i)
		if len(batch) == 2 {
			out <- batch
			batch = batch[:0] // the array is used again
		}
	}
	close(out)
	return out
}

func TestBatchesArriveAsTheyWereSent(t *testing.T) {
	var got []int
	for batch := range batches(6) {
		got = append(got, batch...)
	}
	if want := []int{1, 2, 3, 4, 5, 6}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
