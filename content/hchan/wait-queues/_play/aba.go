// The same top, another stack
// 栈顶没变，栈变了

package main

import (
	"fmt"
	"sync/atomic"
)

type node struct {
	name string
	next *node
}

type stack struct{ top atomic.Pointer[node] }

func (s *stack) push(n *node) {
	n.next = s.top.Load()
	s.top.Store(n)
}

// look and take are the two halves of a pop.
func (s *stack) look() (top, below *node) {
	top = s.top.Load()
	return top, top.next
}

func (s *stack) take(top, below *node) bool {
	return s.top.CompareAndSwap(top, below)
}

func (s *stack) pop() *node {
	top, below := s.look()
	s.take(top, below)
	return top
}

func main() {
	s := new(stack)
	for _, name := range []string{"C", "B", "A"} {
		s.push(&node{name: name})
	}
	top, below := s.look() // one thread sees A above B, and is interrupted

	a, b := s.pop(), s.pop() // another takes both
	s.push(a)                // and gives A back

	fmt.Println("A is on top again, and the exchange says", s.take(top, below))
	fmt.Println("on top is what the other thread holds:", s.top.Load() == b)
}
