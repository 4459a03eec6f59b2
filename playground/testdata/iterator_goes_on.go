// A yield function that is kept and called when its loop is over.

package main

import "fmt"

func main() {
	var saved func(int) bool
	for i := range func(yield func(int) bool) { saved = yield; yield(1) } {
		fmt.Println(i)
	}
	saved(2)
}
