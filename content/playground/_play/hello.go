// A goroutine sends, main receives
// 一个 goroutine 发送，main 接收

package main

import "fmt"

func main() {
	words := make(chan string)
	go func() {
		defer close(words)
		for _, w := range []string{"one", "two", "three"} {
			words <- w
		}
	}()
	for w := range words {
		fmt.Println(w)
	}
}
