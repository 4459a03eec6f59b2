// Recovering and panicking with the same value says so.

package main

import "fmt"

func main() {
	defer func() {
		r := recover()
		fmt.Println("saw", r)
		panic(r)
	}()
	panic("the same")
}
