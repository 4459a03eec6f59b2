// close of a nil channel that nobody recovers.

package main

import "fmt"

func main() {
	var c chan struct{}
	fmt.Println("closing", c)
	close(c)
}
