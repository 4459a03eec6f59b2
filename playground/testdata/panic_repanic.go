// A deferred function panics anew: the last panic is what is recovered.

package main

import "fmt"

func f() (err error) {
	defer func() {
		r := recover()
		err = fmt.Errorf("last: %v", r)
	}()
	defer func() {
		panic(fmt.Sprint("second after ", recover()))
	}()
	panic("first")
}

func g() {
	defer func() { fmt.Println("outer got", recover()) }()
	defer func() { panic("replaces") }()
	panic("original")
}

func main() {
	fmt.Println(f())
	g()
	defer func() { panic(fmt.Sprint("again: ", recover())) }()
	panic("unrecovered")
}
