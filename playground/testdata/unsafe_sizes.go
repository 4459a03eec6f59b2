// Sizes, offsets and alignments of channel elements.

package main

import (
	"fmt"
	"unsafe"
)

type elem struct {
	a bool
	b int64
	c uint16
	d chan int
}

func main() {
	var e elem
	fmt.Println(unsafe.Sizeof(e), unsafe.Alignof(e), unsafe.Offsetof(e.b), unsafe.Offsetof(e.c), unsafe.Offsetof(e.d))
	fmt.Println(unsafe.Sizeof(struct{}{}), unsafe.Sizeof([3]uint16{}), unsafe.Sizeof(""), unsafe.Sizeof([]int{}), unsafe.Sizeof(any(nil)))
	b := [4]byte{1, 2, 3, 4}
	p := unsafe.Pointer(&b[0])
	fmt.Println(*(*byte)(unsafe.Add(p, 2)), unsafe.Slice(&b[1], 2), unsafe.String(&b[0], 1) == "\x01")
	c := make(chan elem, 5)
	q := *(**struct{ qcount, dataqsiz uint })(unsafe.Pointer(&c))
	c <- e
	fmt.Println(q.qcount, q.dataqsiz)
}
