// errors.Is, As, Join and Unwrap through types of one's own.

package main

import (
	"context"
	"errors"
	"fmt"
)

type notFound struct{ name string }

func (e *notFound) Error() string        { return e.name + " not found" }
func (e *notFound) Is(target error) bool { return target == errMissing }

type opError struct {
	op  string
	err error
}

func (e opError) Error() string { return e.op + ": " + e.err.Error() }
func (e opError) Unwrap() error { return e.err }

var errMissing = errors.New("missing")

func main() {
	err := error(opError{"open", fmt.Errorf("layer: %w", &notFound{"file"})})
	fmt.Println(err)
	fmt.Println(errors.Is(err, errMissing), errors.Is(err, errors.New("missing")))
	var nf *notFound
	fmt.Println(errors.As(err, &nf), nf.name)
	var op opError
	fmt.Println(errors.As(err, &op), op.op)
	if e, ok := errors.AsType[*notFound](err); ok {
		fmt.Println("AsType", e.name)
	}
	j := errors.Join(err, nil, context.Canceled)
	fmt.Printf("%q\n", j.Error())
	fmt.Println(errors.Is(j, context.Canceled), errors.Unwrap(j) == nil, errors.Join(nil, nil) == nil)
	two := fmt.Errorf("%w and %w", errMissing, &notFound{"x"})
	fmt.Println(two, errors.Is(two, errMissing), errors.As(two, &nf), nf.name)
	fmt.Println(errors.Unwrap(errors.Unwrap(err)) == error(nf), errors.Unwrap(err))
}
