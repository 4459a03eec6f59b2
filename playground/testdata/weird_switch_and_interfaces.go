// Interface-typed cases, method on switch tag, comparison of mixed types in case lists.

package main

import (
	"fmt"
	"io"
)

type state int

const (
	idle state = iota
	busy
)

func (s state) next() state { return (s + 1) % 2 }

func classify(v any) string {
	switch v {
	case nil:
		return "nil"
	case 1, int64(1):
		return "one"
	case busy:
		return "busy"
	case "x", 'x':
		return "x"
	case [2]int{1, 2}:
		return "array"
	case struct{}{}:
		return "empty"
	case error(io.EOF):
		return "EOF"
	}
	return fmt.Sprintf("%T", v)
}

func main() {
	for _, v := range []any{nil, 1, int64(1), int32(1), busy, idle, "x", 'x', byte('x'), [2]int{1, 2}, struct{}{}, io.EOF, 1.0} {
		fmt.Print(classify(v), " ")
	}
	fmt.Println()
	switch s := busy; s.next() {
	case idle:
		fmt.Println("idle")
	case busy:
		fmt.Println("busy")
	}
	switch f := func() int { return 3 }; {
	case f() > 2:
		fmt.Println("f")
	}
}
