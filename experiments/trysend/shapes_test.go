package trysend

import (
	"fmt"
	"strings"
)

// A shape is a form of select: so many receives and sends, with or without default.
type shape struct {
	receives, sends int
	dflt            bool
}

// shapes are those whose compiled form is looked at.
var shapes = []shape{
	{0, 0, true}, {0, 0, false},
	{1, 0, true}, {0, 1, true}, {1, 0, false}, {0, 1, false},
	{2, 0, true}, {0, 2, true}, {1, 1, true}, {2, 0, false},
	{4, 0, true}, {2, 2, true}, {8, 0, true}, {16, 0, true},
}

func (s shape) cases() int { return s.receives + s.sends }

// String names the shape as "2 receives, 1 send, default".
func (s shape) String() string {
	var list []string
	for _, k := range []struct {
		n    int
		word string
	}{{s.receives, "receive"}, {s.sends, "send"}} {
		switch {
		case k.n == 1:
			list = append(list, "1 "+k.word)
		case k.n > 1:
			list = append(list, fmt.Sprintf("%d %ss", k.n, k.word))
		}
	}
	if s.dflt {
		list = append(list, "default")
	}
	if list == nil {
		return "no case"
	}
	return strings.Join(list, ", ")
}

// zh names it in Chinese.
func (s shape) zh() string {
	var list []string
	if s.receives > 0 {
		list = append(list, fmt.Sprintf("接收 ×%d", s.receives))
	}
	if s.sends > 0 {
		list = append(list, fmt.Sprintf("发送 ×%d", s.sends))
	}
	if s.dflt {
		list = append(list, "default")
	}
	if list == nil {
		return "没有 case"
	}
	return strings.Join(list, "，")
}

// name is the function that stands for the shape in a listing.
func (s shape) name() string {
	n := fmt.Sprintf("R%dS%d", s.receives, s.sends)
	if s.dflt {
		n += "D"
	}
	return n
}

// body is the select statement over the channels that of(i) names, counted
// from 0: those it receives from first.
func (s shape) body(of func(i int) string) string {
	var b strings.Builder
	b.WriteString("select {\n")
	for i := range s.receives {
		fmt.Fprintf(&b, "case <-%s:\n", of(i))
	}
	for i := range s.sends {
		fmt.Fprintf(&b, "case %s <- 1:\n", of(s.receives+i))
	}
	if s.dflt {
		b.WriteString("default:\n")
	}
	b.WriteString("}\n")
	return b.String()
}

// shapesSource is a package of one function for each shape.
func shapesSource() string {
	var b strings.Builder
	b.WriteString("package shapes\n\n")
	for _, s := range shapes {
		fmt.Fprintf(&b, "func %s(c *[16]chan int) {\n%s}\n\n", s.name(), s.body(func(i int) string { return fmt.Sprintf("c[%d]", i) }))
	}
	return b.String()
}
