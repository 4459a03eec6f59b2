// Without arguments the variadic parameter is nil; a slice is passed as it is.

package main

import "fmt"

type log struct{}

func (log) line(prefix string, words ...string) { fmt.Println(prefix, words == nil, len(words)) }

func first(numbers ...int) {
	fmt.Println(numbers == nil, len(numbers))
	if len(numbers) > 0 {
		numbers[0] = 100
	}
}

func main() {
	first()
	first(1, 2)
	own := []int{3, 4}
	first(own...)
	fmt.Println(own)
	log{}.line("a")
	log{}.line("b", "x", "y")
	literal := func(numbers ...int) bool { return numbers == nil }
	fmt.Println(literal(), literal(own...), literal(own[:0]...))
}
