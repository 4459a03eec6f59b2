// Exercise: what does break leave?
// 练习：break 离开的是什么？

package main

import "testing"

// total adds up what c holds, and looks at most ten times. It should stop
// looking when c is closed: make the break leave the loop.
func total(c <-chan int) (sum, looks int) {
	for looks < 10 {
		looks++
		select {
		case v, ok := <-c:
			if !ok {
				break
			}
			sum += v
		}
	}
	return sum, looks
}

func TestStopsAtTheClose(t *testing.T) {
	c := make(chan int, 2)
	c <- 1
	c <- 2
	close(c)
	sum, looks := total(c)
	if sum != 3 || looks != 3 {
		t.Errorf("sum %d after %d looks, want 3 after 3", sum, looks)
	}
}
