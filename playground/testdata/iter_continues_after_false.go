// An iterator that goes on after yield said false panics.

package main

import "fmt"

func rude(yield func(int) bool) {
	yield(1)
	yield(2)
}

func main() {
	defer func() { fmt.Println("recovered:", recover()) }()
	for v := range rude {
		fmt.Println(v)
		break
	}
	fmt.Println("not reached")
}
