// Closing wakes everybody
// 关闭会唤醒所有人

package main

import (
	"fmt"

	"chanlab/playground/inspect"
)

func main() {
	c, seen := make(chan int), make(chan string)
	for range 3 {
		go func() {
			v, ok := <-c
			seen <- fmt.Sprint(v, ok)
		}()
	}
	inspect.Await(c, 3)
	inspect.Chan("c", c)

	close(c)
	for range 3 {
		fmt.Println("a receiver got", <-seen)
	}
	inspect.Chan("c", c)
}
