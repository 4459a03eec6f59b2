// An iterator must not recover what its loop's body throws.

package main

import "fmt"

func swallow(yield func(int) bool) {
	defer func() { fmt.Println("iterator:", recover()) }()
	yield(1)
}

func main() {
	for i := range swallow {
		panic(i)
	}
	fmt.Println("not reached")
}
