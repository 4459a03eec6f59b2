// A nil pointer that nobody recovers.

package main

import "fmt"

type node struct {
	v    int
	next *node
}

func (n *node) last() int {
	for n.next != nil {
		n = n.next
	}
	return n.v
}

func main() {
	n := &node{1, &node{2, nil}}
	fmt.Println(n.last())
	n = nil
	fmt.Println(n.last())
}
