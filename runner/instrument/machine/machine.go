// Package machine tells how the CPUs lie to each other and which of them a
// program may use, binds threads to them, and finds the NUMA node of a page.
//
// Two goroutines share a cache line in different ways on two threads of a core,
// on two cores of a node and across nodes, and left alone the kernel puts both
// on one CPU when the other is busy. An experiment about sharing therefore
// picks its CPUs with [Topology.Pair] and binds to them with [Pin].
package machine

import (
	"fmt"
	"slices"
)

// UnavailableError says why this machine cannot do what was asked.
type UnavailableError struct {
	What   string // "pinning a thread", "smt pair"
	Reason string // with the errno where the kernel gave one
	Hint   string // what to do about it; may be empty
	Err    error  // what is behind it: a syscall.Errno; may be nil
}

func (e *UnavailableError) Error() string {
	s := e.What + ": " + e.Reason
	if e.Hint != "" {
		s += ": " + e.Hint
	}
	return s
}

func (e *UnavailableError) Unwrap() error { return e.Err }

// Topology is how the CPUs online lie to each other. CPUs and nodes go by the
// kernel's numbers, which may have gaps; every list is in ascending order.
type Topology struct {
	Online    []int
	Cores     [][]int // the CPUs of each core: more than one where SMT is on
	LineBytes int     // coherence granule of the first-level data cache; 0 where the kernel does not tell
	Nodes     []Node  // NUMA nodes online; none where the kernel was built without
}

// Node is one NUMA node.
type Node struct {
	ID        int
	CPUs      []int // none for a node of memory only
	Distances []int // to each of Topology.Nodes in order; 10 is itself (ACPI SLIT)
}

// Siblings returns the other CPUs of the CPU's core.
func (t *Topology) Siblings(cpu int) []int {
	for _, core := range t.Cores {
		if i := slices.Index(core, cpu); i >= 0 {
			return slices.Delete(slices.Clone(core), i, i+1)
		}
	}
	return nil
}

// Node returns the node of a CPU. ok is false where the kernel tells none.
func (t *Topology) Node(cpu int) (id int, ok bool) {
	for _, n := range t.Nodes {
		if slices.Contains(n.CPUs, cpu) {
			return n.ID, true
		}
	}
	return 0, false
}

// Distance returns the relative cost of memory of one node for CPUs of the
// other, 10 within a node. ok is false where the firmware tells none.
func (t *Topology) Distance(from, to int) (d int, ok bool) {
	for _, n := range t.Nodes {
		if n.ID != from {
			continue
		}
		i := slices.IndexFunc(t.Nodes, func(m Node) bool { return m.ID == to })
		if i >= 0 && i < len(n.Distances) {
			return n.Distances[i], true
		}
	}
	return 0, false
}

// Relation is how two CPUs lie to each other.
type Relation int

const (
	SameCore  Relation = iota // two threads of one core share its caches
	SameNode                  // two cores of one node share at most the last level
	OtherNode                 // two cores of different nodes share no cache
)

func (r Relation) String() string {
	switch r {
	case SameCore:
		return "two threads of one core"
	case SameNode:
		return "two cores of one node"
	case OtherNode:
		return "two cores of different nodes"
	}
	return fmt.Sprintf("Relation(%d)", int(r))
}

// Pair returns two CPUs from among (usually [Allowed]) that lie so to each
// other, the lowest there are. The error is an [*UnavailableError]. Where
// the kernel tells nothing of cores or nodes, each CPU counts as a core and
// all of them as one node.
func (t *Topology) Pair(r Relation, among []int) (a, b int, err error) {
	for i, a := range among {
		for _, b := range among[i+1:] {
			if t.relation(a, b) == r {
				return a, b, nil
			}
		}
	}
	return 0, 0, &UnavailableError{What: r.String(),
		Reason: fmt.Sprintf("none among the CPUs %s that this process may use", FormatList(among))}
}

func (t *Topology) relation(a, b int) Relation {
	if slices.Contains(t.Siblings(a), b) {
		return SameCore
	}
	na, _ := t.Node(a)
	if nb, _ := t.Node(b); na != nb {
		return OtherNode
	}
	return SameNode
}

// Spread orders the CPUs so that each core comes once before any comes again:
// the first n of them disturb each other least.
func (t *Topology) Spread(among []int) []int {
	var first, rest []int
	for _, cpu := range among {
		taken := slices.ContainsFunc(t.Siblings(cpu), func(s int) bool { return slices.Contains(first, s) })
		if taken {
			rest = append(rest, cpu)
		} else {
			first = append(first, cpu)
		}
	}
	return append(first, rest...)
}

// Policy is how the kernel places the pages of a part of memory, see
// set_mempolicy(2).
type Policy struct {
	Mode  string // default (where the thread runs that first writes a page), preferred, bind, interleave, local, …
	Nodes []int  // those the mode speaks of
}
