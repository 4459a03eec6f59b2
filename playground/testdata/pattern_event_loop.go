// State functions: each state returns the next.

package main

import (
	"fmt"
	"strings"
)

type machine struct {
	in  <-chan rune
	out strings.Builder
	n   int
}
type state func(*machine) state

func text(m *machine) state {
	for r := range m.in {
		switch r {
		case '<':
			return tag
		default:
			m.out.WriteRune(r)
		}
	}
	return nil
}

func tag(m *machine) state {
	m.n++
	for r := range m.in {
		if r == '>' {
			return text
		}
	}
	return nil
}

func main() {
	in := make(chan rune)
	go func() {
		for _, r := range "a <b>bold</b> 词 <unclosed" {
			in <- r
		}
		close(in)
	}()
	m := &machine{in: in}
	for s := state(text); s != nil; {
		s = s(m)
	}
	fmt.Printf("%q %d\n", m.out.String(), m.n)
}
