// Panics in deferred calls, in a recovered function's caller, and in goroutines one after another.

package main

import (
	"errors"
	"fmt"
)

func inner(log *[]string) {
	defer func() {
		*log = append(*log, "inner deferred")
	}()
	panic("inner")
}

func middle(log *[]string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			*log = append(*log, fmt.Sprint("middle recovers ", r))
			err = fmt.Errorf("from %v", r)
		}
	}()
	inner(log)
	return errors.New("not reached")
}

func loop() (n int) {
	for i := range 5 {
		func() {
			defer func() {
				if r := recover(); r != nil {
					n += r.(int)
				}
			}()
			if i%2 == 1 {
				panic(i * 10)
			}
			n++
		}()
	}
	return
}

func main() {
	var log []string
	fmt.Println(middle(&log), log)
	fmt.Println(loop())
	defer func() {
		fmt.Println(recover())
		defer func() { fmt.Println(recover(), "second") }()
		panic("in deferred")
	}()
	var s []int
	defer func() { s[3] = 1 }()
	panic("first")
}
