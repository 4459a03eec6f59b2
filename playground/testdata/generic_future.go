// A generic future with Await by several goroutines.

package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

type future[T any] struct {
	done chan struct{}
	v    T
	err  error
}

func start[T any](f func() (T, error)) *future[T] {
	p := &future[T]{done: make(chan struct{})}
	go func() {
		defer close(p.done)
		p.v, p.err = f()
	}()
	return p
}

func (p *future[T]) await() (T, error) { <-p.done; return p.v, p.err }

func then[T, U any](p *future[T], f func(T) U) *future[U] {
	return start(func() (u U, err error) {
		v, err := p.await()
		if err != nil {
			return u, err
		}
		return f(v), nil
	})
}

func main() {
	a := start(func() (int, error) { time.Sleep(time.Millisecond); return 20, nil })
	b := then(a, func(n int) string { return strings.Repeat("=", n) })
	fmt.Println(b.await())
	fmt.Println(a.await())
	fmt.Println(then(start(func() (int, error) { return 0, errors.New("failed") }), strconv.Itoa).await())
}
