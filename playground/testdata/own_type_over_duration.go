// A type made from a library's type has none of its methods.

package main

import (
	"fmt"
	"time"
)

type wait time.Duration

func (w wait) seconds() float64 { return time.Duration(w).Seconds() }

func main() {
	w := wait(1500 * time.Millisecond)
	fmt.Println(w, w+5, w.seconds(), time.Duration(w))
	fmt.Println([]wait{1, 2}, map[wait]int{3: 4})
}
