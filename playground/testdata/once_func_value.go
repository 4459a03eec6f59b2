// OnceFunc, OnceValue and OnceValues keep what the first call did.

package main

import (
	"errors"
	"fmt"
	"sync"
)

func main() {
	n := 0
	f := sync.OnceFunc(func() { n++ })
	f()
	f()
	fmt.Println(n)
	v := sync.OnceValue(func() int { n += 10; return n })
	fmt.Println(v(), v(), n)
	vs := sync.OnceValues(func() (string, error) { n++; return "x", errors.New("y") })
	s, err := vs()
	_, again := vs()
	fmt.Println(s, err, err == again, n)
	p := sync.OnceFunc(func() { panic("always") })
	for range 2 {
		func() {
			defer func() { fmt.Println(recover()) }()
			p()
		}()
	}
}
