// A generic type with methods, used at several types.

package main

import (
	"fmt"
	"strings"
)

type queue[T any] struct{ items []T }

func (q *queue[T]) push(vs ...T) *queue[T] {
	q.items = append(q.items, vs...)
	return q
}

func (q *queue[T]) pop() (v T, ok bool) {
	if len(q.items) == 0 {
		return v, false
	}
	v, q.items = q.items[0], q.items[1:]
	return v, true
}

func convert[T, U any](q *queue[T], f func(T) U) *queue[U] {
	out := &queue[U]{}
	for _, v := range q.items {
		out.push(f(v))
	}
	return out
}

func main() {
	q := (&queue[int]{}).push(1, 2, 3)
	s := convert(q, func(n int) string { return strings.Repeat("*", n) })
	for v, ok := s.pop(); ok; v, ok = s.pop() {
		fmt.Println(v)
	}
	_, ok := s.pop()
	fmt.Printf("%T %T %v\n", q, s, ok)
}
