// Types of the same name in two functions are two types.

package main

import "fmt"

func f() any {
	type T struct{ n int }
	return T{1}
}

func g() any {
	type T struct{ n int }
	return T{1}
}

func main() {
	type T struct{ n int }
	fmt.Printf("%T %T %v %v\n", f(), g(), f() == f(), f() == g())
	_, ok := f().(T)
	fmt.Println(ok)
	for i := range 2 {
		type U int
		var v any = U(i)
		_, ok := v.(U)
		fmt.Printf("%T %v %v\n", v, v, ok)
	}
}
