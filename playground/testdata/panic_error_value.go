// An unrecovered panic with an error prints its Error.

package main

import "fmt"

type failure struct {
	op   string
	code int
}

func (f *failure) Error() string { return fmt.Sprintf("%s failed with %d", f.op, f.code) }

func main() {
	fmt.Print("no newline before the panic")
	panic(&failure{"open", 7})
}
