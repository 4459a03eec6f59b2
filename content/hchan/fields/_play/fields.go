// What each operation changes
// 每个操作改变什么

package main

import "chanlab/playground/inspect"

func main() {
	c := make(chan string, 2)
	inspect.Chan("c", c)

	c <- "a"
	inspect.Chan("c", c)

	<-c
	inspect.Chan("c", c)

	close(c)
	inspect.Chan("c", c)
}
