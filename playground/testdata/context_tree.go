// Cancelling a parent cancels its children, not the other way round.

package main

import (
	"context"
	"fmt"
)

func main() {
	root, cancelRoot := context.WithCancel(context.Background())
	left, cancelLeft := context.WithCancel(root)
	right, cancelRight := context.WithCancel(root)
	defer cancelRight()
	leaf, cancelLeaf := context.WithCancel(left)
	defer cancelLeaf()
	show := func() {
		for _, c := range []context.Context{root, left, right, leaf} {
			fmt.Print(c.Err(), "; ")
		}
		fmt.Println()
	}
	show()
	cancelLeft()
	show()
	cancelRoot()
	show()
}
