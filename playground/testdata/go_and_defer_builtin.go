// go and defer take builtin functions, method values and conversions of functions.

package main

import "fmt"

type logger struct{ lines []string }

func (l *logger) add(s string) { l.lines = append(l.lines, s) }

func main() {
	c := make(chan int)
	go close(c)
	_, ok := <-c
	fmt.Println(ok)
	l := &logger{}
	func() {
		d := make(chan int, 1)
		defer func() { _, ok := <-d; l.add(fmt.Sprint("closed ", !ok)) }()
		defer close(d)
		defer l.add("deferred")
		l.add("body")
	}()
	fmt.Println(l.lines)
	m := map[string]int{"a": 1}
	func() {
		defer delete(m, "a")
		fmt.Println(len(m))
	}()
	fmt.Println(len(m))
	func() {
		defer print()
		defer copy(make([]int, 1), []int{1})
		defer func() { recover() }()
		defer panic("swallowed")
	}()
	fmt.Println("end")
}
