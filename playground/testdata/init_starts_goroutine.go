// A goroutine started by init serves main.

package main

import "fmt"

var answers = make(chan int)

func init() {
	go func() {
		for i := 1; ; i *= 3 {
			answers <- i
		}
	}()
}

var first = func() int { return 42 }()

func main() {
	fmt.Println(first, <-answers, <-answers, <-answers)
}
