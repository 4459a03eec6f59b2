// Fewer and larger sends
// 次数更少、每次更多的发送

package main

import "fmt"

func main() {
	numbers := make([]int, 1000)
	for i := range numbers {
		numbers[i] = i
	}
	for _, size := range []int{1, 10, 100} {
		sum, sends := through(numbers, size)
		fmt.Println("batches of", size, "sum", sum, "sends", sends)
	}
}

// through passes the numbers to another goroutine in batches. Each send
// takes the channel's lock once, however much it carries.
func through(numbers []int, size int) (sum, sends int) {
	batches, total := make(chan []int, 4), make(chan int)
	go func() {
		sum := 0
		for batch := range batches {
			for _, v := range batch {
				sum += v
			}
		}
		total <- sum
	}()
	for ; len(numbers) > 0; numbers = numbers[size:] {
		batches <- numbers[:size]
		sends++
	}
	close(batches)
	return <-total, sends
}
