// Errors with values travel through channels and are told apart.

package main

import (
	"errors"
	"fmt"
)

type status int

const (
	ok status = iota
	retry
	fatal
)

func (s status) Error() string   { return "status " + s.text() }
func (s status) text() string    { return [...]string{"ok", "retry", "fatal"}[s] }
func (s status) Temporary() bool { return s == retry }

func main() {
	errs := make(chan error, 4)
	errs <- retry
	errs <- fmt.Errorf("wrapped: %w", fatal)
	errs <- errors.Join(errors.New("x"), retry)
	errs <- nil
	close(errs)
	for err := range errs {
		var s status
		switch {
		case err == nil:
			fmt.Println("nil")
		case err == retry:
			fmt.Println("exactly", err)
		case errors.As(err, &s):
			var t interface{ Temporary() bool }
			fmt.Printf("%T holds %v %v\n", err, s, errors.As(err, &t) && t.Temporary())
		}
	}
}
