// A panic value of several lines, from errors.Join.

package main

import (
	"errors"
	"fmt"
)

func main() {
	err := errors.Join(errors.New("first"), fmt.Errorf("second: %w", errors.New("third")))
	fmt.Println("joining")
	panic(err)
}
