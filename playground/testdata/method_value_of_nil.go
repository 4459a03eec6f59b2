// A method value of a nil interface panics where it is made, of a nil pointer
// with a pointer receiver where it is used, if at all.

package main

import "fmt"

type list struct{ items []int }

func (l *list) empty() bool { return l == nil || len(l.items) == 0 }

func main() {
	var l *list
	f := l.empty
	fmt.Println(f())
	defer func() { fmt.Println(recover()) }()
	var err error
	g := err.Error
	fmt.Println("made")
	fmt.Println(g())
}
