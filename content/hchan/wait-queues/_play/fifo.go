// First come, first served
// 先来先得

package main

import (
	"fmt"

	"chanlab/playground/inspect"
)

func main() {
	c := make(chan string)
	for i, name := range []string{"Ann", "Bob", "Cem"} {
		go func() { c <- name }()
		inspect.Await(c, i+1) // the next one comes when this one waits
	}
	inspect.Chan("c", c)

	fmt.Println("received", <-c)
	inspect.Chan("c", c)
	fmt.Println("received", <-c, "and", <-c)
}
