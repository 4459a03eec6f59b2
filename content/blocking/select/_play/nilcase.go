// Switching a case off
// 关掉一个分支

package main

import "fmt"

func main() {
	odd, even := numbers(1, 3, 5), numbers(2, 4)
	sum, rounds := 0, 0
	for odd != nil || even != nil {
		rounds++
		select {
		case v, ok := <-odd:
			if !ok {
				odd = nil // a nil channel is never ready
			}
			sum += v
		case v, ok := <-even:
			if !ok {
				even = nil
			}
			sum += v
		}
	}
	fmt.Println("sum", sum, "in", rounds, "rounds")
}

// numbers returns a closed channel that holds the numbers.
func numbers(list ...int) <-chan int {
	c := make(chan int, len(list))
	for _, v := range list {
		c <- v
	}
	close(c)
	return c
}
