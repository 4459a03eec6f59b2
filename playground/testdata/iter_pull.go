// iter.Pull turns a sequence into next and stop.

package main

import (
	"fmt"
	"iter"
	"maps"
)

func words(yield func(string) bool) {
	defer fmt.Println("words ends")
	for _, w := range []string{"a", "b", "c"} {
		if !yield(w) {
			return
		}
	}
}

func main() {
	next, stop := iter.Pull(iter.Seq[string](words))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	stop()
	n2, s2 := iter.Pull2(maps.All(map[string]int{"k": 1}))
	defer s2()
	fmt.Println(n2())
	fmt.Println(n2())
}
