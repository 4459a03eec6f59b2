// An element of 8000 bytes is copied into the buffer and out of it.

package main

import (
	"fmt"
	"unsafe"
)

type page [1000]int

func main() {
	c := make(chan page, 2)
	var p page
	for i := range p {
		p[i] = i
	}
	c <- p
	for i := range p {
		p[i] = -i
	}
	c <- p
	sum := func(p page) (s int) {
		for _, v := range p {
			s += v
		}
		return s
	}
	fmt.Println(sum(<-c), sum(<-c), unsafe.Sizeof(p))
}
