// Package casstack asks what a pop by compare-and-swap is worth: the article
// shows one in C, says that it is valid, that knowing the old value keeps it
// from ABA, and which memory order it has. The experiment completes that
// function until a C compiler takes it, runs the same steps in Go and in C in
// the one order that is fatal to it, and asks the compiler for the orders.
//
// What would change its mind: a diagnostic-free compilation of the function
// with nothing but headers and the struct added; a compare-and-swap that fails
// although the top of the stack went away and came back; a compiler that gives
// the unqualified call another order than the strongest.
package casstack

import "sync/atomic"

// A Node is an element of a stack that is linked through its elements.
type Node struct {
	Name string
	next atomic.Pointer[Node]
}

// A Stack is popped and pushed by exchanging the pointer to its top.
type Stack struct{ top atomic.Pointer[Node] }

//region pop

// Push puts a node on top.
func (s *Stack) Push(n *Node) {
	for {
		top := s.top.Load()
		n.next.Store(top)
		if s.top.CompareAndSwap(top, n) {
			return
		}
	}
}

// Pop takes known off the stack if it still is the top, as far as a comparison
// of pointers can tell; between its two steps it lets others run.
func (s *Stack) Pop(known *Node, between func()) *Node {
	after := known.next.Load()
	between()
	if s.top.CompareAndSwap(known, after) {
		return known
	}
	return nil
}

//endregion pop

//region exchange

// Exchange is the step that everything rests on, for a head that is an integer
// as in the article: its listing shows what an exchange is made of.
func Exchange(head *uintptr, known, after uintptr) bool {
	return atomic.CompareAndSwapUintptr(head, known, after)
}

//endregion exchange

// Top returns the node that a caller of Pop knows.
func (s *Stack) Top() *Node { return s.top.Load() }

// Names lists the nodes that can be reached from the top. It stops after ten:
// a broken stack may run in circles.
func (s *Stack) Names() (names []string) {
	for n := s.top.Load(); n != nil && len(names) < 10; n = n.next.Load() {
		names = append(names, n.Name)
	}
	return names
}

//region counted

// Counted is the usual remedy: top and a count of its changes are exchanged
// as one, so that a top that went and came back is not the same. The nodes are
// numbered, which makes room for both in one word.
type Counted struct {
	nodes []*Node
	top   atomic.Uint64 // changes<<32 | number of the node from 1, or 0 where it is empty
}

// NewCounted makes a stack of the nodes, the last on top.
func NewCounted(nodes ...*Node) *Counted {
	s := &Counted{nodes: nodes}
	for i := range nodes {
		s.Push(i)
	}
	return s
}

func (s *Counted) swap(old uint64, number uint32) bool {
	return s.top.CompareAndSwap(old, (old>>32+1)<<32|uint64(number))
}

// Push puts the i-th node on top.
func (s *Counted) Push(i int) {
	for {
		old := s.top.Load()
		s.nodes[i].next.Store(s.at(old))
		if s.swap(old, uint32(i)+1) {
			return
		}
	}
}

// Pop takes off the top that a look at the stack found, as [Stack.Pop] does.
func (s *Counted) Pop(known uint64, between func()) *Node {
	after := uint32(0)
	if n := s.at(known).next.Load(); n != nil {
		after = s.number(n)
	}
	between()
	if s.swap(known, after) {
		return s.at(known)
	}
	return nil
}

//endregion counted

// Look returns the top with the count of its changes.
func (s *Counted) Look() uint64 { return s.top.Load() }

// Names is described at [Stack.Names].
func (s *Counted) Names() (names []string) {
	for n := s.at(s.top.Load()); n != nil && len(names) < 10; n = n.next.Load() {
		names = append(names, n.Name)
	}
	return names
}

func (s *Counted) at(word uint64) *Node {
	if number := uint32(word); number > 0 {
		return s.nodes[number-1]
	}
	return nil
}

func (s *Counted) number(n *Node) uint32 {
	for i, m := range s.nodes {
		if m == n {
			return uint32(i) + 1
		}
	}
	return 0
}
