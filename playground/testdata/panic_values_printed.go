// What an unrecovered panic prints for a value of a type of one's own.

package main

import "fmt"

type code int

func main() {
	defer fmt.Println("deferred before the message")
	panic(code(42))
}
