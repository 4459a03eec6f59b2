// What an unrecovered panic prints for a struct that is no error.

package main

import "fmt"

type pair struct{ a, b int }

func main() {
	defer func() {
		fmt.Println("deferred")
	}()
	panic(pair{1, 2})
}
