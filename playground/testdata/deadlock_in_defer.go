// A deferred receive blocks when main returns.

package main

import "fmt"

func main() {
	c := make(chan int)
	defer fmt.Println("not reached")
	defer func() { <-c }()
	fmt.Println("main returns")
}
