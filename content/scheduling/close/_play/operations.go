// Closed and nil channels
// 已关闭的与 nil 的通道

package main

import "fmt"

func main() {
	c := make(chan int, 2)
	c <- 1
	close(c)
	try("receive", func() { show(<-c) })
	try("receive again", func() { v, ok := <-c; show(v, ok) })
	try("send", func() { c <- 2 })
	try("close again", func() { close(c) })

	var none chan int
	try("close nil", func() { close(none) })
	try("range", func() {
		for range c {
			show("never")
		}
		show("ends at once")
	})
}

func show(what ...any) { fmt.Println(what...) }

func try(what string, operate func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	fmt.Printf("%-14s ", what)
	operate()
}
