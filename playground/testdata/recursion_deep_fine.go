// Recursion of some thousand levels is fine, in main and in a goroutine.

package main

import "fmt"

func depth(n int) int {
	if n == 0 {
		return 0
	}
	var pad [4]int
	pad[n%4] = depth(n - 1)
	return pad[n%4] + 1
}

func main() {
	fmt.Println(depth(4000))
	c := make(chan int)
	go func() { c <- depth(2000) }()
	fmt.Println(<-c)
}
