// A channel of an instantiated generic type.

package main

import (
	"errors"
	"fmt"
)

type result[T any] struct {
	value T
	err   error
}

func (r result[T]) String() string {
	if r.err != nil {
		return "error: " + r.err.Error()
	}
	return fmt.Sprintf("%v (%T)", r.value, r.value)
}

func try[T any](f func() (T, error)) <-chan result[T] {
	c := make(chan result[T], 1)
	go func() {
		v, err := f()
		c <- result[T]{v, err}
	}()
	return c
}

func main() {
	fmt.Println(<-try(func() (int, error) { return 42, nil }))
	fmt.Println(<-try(func() (string, error) { return "", errors.New("no") }))
	fmt.Printf("%T\n", try(func() ([]byte, error) { return nil, nil }))
}
