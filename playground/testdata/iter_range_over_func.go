// range over functions with no, one and two values.

package main

import "fmt"

func main() {
	for range func(yield func() bool) {
		for yield() {
		}
		fmt.Println("stopped")
	} {
		fmt.Println("once")
		break
	}
	down := func(yield func(int) bool) {
		for i := 3; i > 0; i-- {
			if !yield(i) {
				fmt.Println("no more after", i)
				return
			}
		}
		fmt.Println("all")
	}
	for v := range down {
		fmt.Println(v)
	}
	for v := range down {
		if v == 2 {
			break
		}
	}
	for i, s := range func(yield func(int, string) bool) { _ = yield(1, "a") && yield(2, "b") } {
		fmt.Println(i, s)
	}
}
