package copy

import "reflect"

// Receive is one way to write a receive.
type Receive[T any] struct {
	Form  string
	Drops bool // nobody wants the value
	Do    func(c <-chan T)
}

//region receives

// Receives lists the forms of the language, and package reflect's, which is
// none of them. Each stands in a function of its own.
func Receives[T any]() []Receive[T] {
	return []Receive[T]{
		{"v := <-c", false, func(c <-chan T) { v := <-c; use(&v) }},
		{"v, ok := <-c", false, func(c <-chan T) { v, ok := <-c; use(&v); use(&ok) }},
		{"for v := range c", false, func(c <-chan T) {
			for v := range c {
				use(&v)
				break
			}
		}},
		{"case v := <-c", false, func(c <-chan T) {
			select {
			case v := <-c:
				use(&v)
			case <-never:
			}
		}},
		{"case v, ok := <-c", false, func(c <-chan T) {
			select {
			case v, ok := <-c:
				use(&v)
				use(&ok)
			case <-never:
			}
		}},
		{"return <-c", false, func(c <-chan T) { v := returned(c); use(&v) }},
		{"f(<-c)", false, func(c <-chan T) { taken(<-c) }},
		{"v := <-c; v escapes", false, func(c <-chan T) { v := <-c; escape(&v) }},
		{"*p = <-c", false, func(c <-chan T) { p := new(T); escape(p); *p = <-c }},
		{"s[0] = <-c", false, func(c <-chan T) { s := make([]T, 1); escape(&s[0]); s[0] = <-c }},
		{`m["k"] = <-c`, false, func(c <-chan T) { m := map[string]T{}; m["k"] = <-c }},
		{"i = any(<-c)", false, func(c <-chan T) { var i any = <-c; use(&i) }},
		{"<-c", true, func(c <-chan T) { <-c }},
		{"_, ok := <-c", true, func(c <-chan T) { _, ok := <-c; use(&ok) }},
		{"case <-c", true, func(c <-chan T) {
			select {
			case <-c:
			case <-never:
			}
		}},
		{Reflect, false, func(c <-chan T) { reflect.ValueOf(c).Recv() }},
	}
}

// Reflect is the form that allocates the receiver's slot: reflect.Value.Recv
// has nowhere else to put a value of a type that it does not know.
const Reflect = "reflect.Value.Recv"

//endregion receives

// Send is one way to write a send.
type Send[T any] struct {
	Form  string
	Local bool // what is sent is a variable on the sender's stack
	Do    func(c chan<- T)
}

//region sends

// Sends lists forms that differ in where the value lies before it is sent.
func Sends[T any]() []Send[T] {
	return []Send[T]{
		{"c <- v", true, func(c chan<- T) { v := made[T](); c <- v }},
		{"c <- v; v a parameter", true, func(c chan<- T) { parameter(c, made[T]()) }},
		{"case c <- v", true, func(c chan<- T) {
			v := made[T]()
			select {
			case c <- v:
			case <-never:
			}
		}},
		{"c <- f()", false, func(c chan<- T) { c <- made[T]() }},
		{`c <- m["k"]`, false, func(c chan<- T) { m := map[string]T{"k": made[T]()}; c <- m["k"] }},
		{"c <- v; v escapes", false, func(c chan<- T) { v := made[T](); escape(&v); c <- v }},
		{"c <- *p", false, func(c chan<- T) { p := new(T); escape(p); c <- *p }},
		{"c <- s[0]", false, func(c chan<- T) { s := make([]T, 1); escape(&s[0]); c <- s[0] }},
	}
}

// Static lists sends of values that the program's file contains.
func Static() []Send[int] {
	return []Send[int]{
		{"c <- 42", false, func(c chan<- int) { c <- 42 }},
		{"c <- global", false, func(c chan<- int) { c <- global }},
	}
}

//endregion sends

var (
	global = 42
	never  chan struct{} // nil: its case is never chosen
	kept   any
)

// use makes the value needed, in a variable of the caller's.
//
//go:noinline
func use[T any](*T) {}

// escape makes the compiler put the variable on the heap.
//
//go:noinline
func escape[T any](p *T) { kept = p }

//go:noinline
func made[T any]() (v T) { return v }

//go:noinline
func returned[T any](c <-chan T) T { return <-c }

//go:noinline
func taken[T any](v T) { use(&v) }

//go:noinline
func parameter[T any](c chan<- T, v T) { c <- v }
