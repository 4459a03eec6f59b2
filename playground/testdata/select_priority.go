// A nested select with default gives one channel priority.

package main

import "fmt"

func main() {
	high, low := make(chan string, 3), make(chan string, 3)
	for i := range 3 {
		high <- fmt.Sprint("high ", i)
		low <- fmt.Sprint("low ", i)
	}
	for range 6 {
		select {
		case s := <-high:
			fmt.Println(s)
		default:
			select {
			case s := <-high:
				fmt.Println(s)
			case s := <-low:
				fmt.Println(s)
			}
		}
	}
}
