// Parallel merge sort with channels as the results.

package main

import "fmt"

func sortChan(xs []int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		if len(xs) == 1 {
			out <- xs[0]
		}
		if len(xs) < 2 {
			return
		}
		a, b := sortChan(xs[:len(xs)/2]), sortChan(xs[len(xs)/2:])
		x, okA := <-a
		y, okB := <-b
		for okA || okB {
			if okA && (!okB || x <= y) {
				out <- x
				x, okA = <-a
			} else {
				out <- y
				y, okB = <-b
			}
		}
	}()
	return out
}

func main() {
	for v := range sortChan([]int{5, 2, 9, -1, 5, 0, 33, 7}) {
		fmt.Print(v, " ")
	}
	fmt.Println()
}
