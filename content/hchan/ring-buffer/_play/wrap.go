// Once round the ring and on
// 绕环一圈再往前

package main

import "chanlab/playground/inspect"

func main() {
	c := make(chan int, 3)
	for v := 1; v <= 5; v++ {
		if len(c) == cap(c) {
			<-c // the oldest makes room
		}
		c <- v
		inspect.Chan("c", c)
	}
}
