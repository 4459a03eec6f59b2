// A struct is copied when it is sent: later changes are not seen by the receiver.

package main

import "fmt"

type box struct {
	n    int
	tags [2]string
}

func main() {
	c := make(chan box, 2)
	b := box{1, [2]string{"x", "y"}}
	c <- b
	b.n, b.tags[0] = 2, "changed"
	c <- b
	first, second := <-c, <-c
	fmt.Println(first, second)
	first.tags[1] = "mine"
	fmt.Println(b, first, second)
}
