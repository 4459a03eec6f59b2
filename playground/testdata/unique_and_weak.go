// unique.Handle compares by value; a weak pointer does not keep its value alive.

package main

import (
	"fmt"
	"runtime"
	"unique"
	"weak"
)

type blob [1 << 12]byte

func main() {
	a, b := unique.Make("go"+fmt.Sprint(1)), unique.Make("go1")
	fmt.Println(a == b, a.Value(), a == unique.Make("go2"))
	v := &blob{1: 7}
	w := weak.Make(v)
	fmt.Println(w.Value() == v, w == weak.Make(v))
	runtime.KeepAlive(v)
	v = nil
	for i := 0; w.Value() != nil && i < 10; i++ {
		runtime.GC()
	}
	fmt.Println(w.Value() == nil)
}
