// A change in the body is seen by the loop's post statement; a closure sees its own copy.

package main

import "fmt"

func main() {
	var show []func()
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		show = append(show, func() { fmt.Print(i, ",", j, " ") })
		if i == 1 {
			i++
		}
	}
	for _, f := range show {
		f()
	}
	fmt.Println()
	var keep func() int
	for i := 0; i < 3; i++ {
		if keep == nil {
			keep = func() int { return i }
		}
		if i == 0 {
			defer func() { fmt.Println("deferred sees", i) }()
		}
	}
	fmt.Println(keep())
}
