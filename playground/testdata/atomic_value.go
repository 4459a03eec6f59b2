// atomic.Value holds values of one type; another type panics.

package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var v atomic.Value
	fmt.Println(v.Load())
	v.Store([]string{"a"})
	v.Store([]string{"b", "c"})
	fmt.Println(v.Load().([]string), len(v.Load().([]string)))
	defer func() { fmt.Println("recovered:", recover()) }()
	v.Store("a string")
}
