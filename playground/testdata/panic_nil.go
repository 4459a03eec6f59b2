// panic(nil) is a PanicNilError.

package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer func() {
		r := recover()
		_, ok := r.(*runtime.PanicNilError)
		fmt.Printf("%T %v %v\n", r, r, ok)
	}()
	panic(nil)
}
