// A nil pointer in an error is not nil.

package main

import (
	"errors"
	"fmt"
	"reflect"
)

type myErr struct{ s string }

func (e *myErr) Error() string { return "myErr" }

func bad(fail bool) error {
	var e *myErr
	if fail {
		e = &myErr{"x"}
	}
	return e
}

func good(fail bool) error {
	if fail {
		return &myErr{"x"}
	}
	return nil
}

func main() {
	fmt.Println(bad(true) != nil, bad(false) != nil, good(false) != nil)
	err := bad(false)
	e, ok := err.(*myErr)
	fmt.Println(e == nil, ok, err, reflect.ValueOf(err).IsNil())
	var errs = make(chan error, 1)
	errs <- bad(false)
	if err := <-errs; err != nil {
		fmt.Printf("%T\n", err)
	}
	fmt.Println(errors.Is(bad(false), nil), errors.Join(good(false)) == nil)
}
