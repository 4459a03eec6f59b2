// %T of channel types, with their directions and nesting.

package main

import "fmt"

type names chan<- []string

func main() {
	fmt.Printf("%T\n", make(chan int))
	fmt.Printf("%T\n", make(<-chan string))
	fmt.Printf("%T\n", make(chan<- error))
	fmt.Printf("%T\n", make(chan (<-chan int)))
	fmt.Printf("%T\n", make(chan<- func(int) bool))
	fmt.Printf("%T\n", make(<-chan map[string]struct{}))
	fmt.Printf("%T\n", make(chan struct{ A int }))
	fmt.Printf("%T\n", make(chan [2]*int))
	fmt.Printf("%T\n", make(names))
	fmt.Printf("%T\n", make(chan any))
	fmt.Printf("%T\n", make(chan interface{ M() }))
}
