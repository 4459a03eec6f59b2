// The size of a copy
// 副本的大小

package main

import (
	"fmt"
	"unsafe"

	"chanlab/playground/inspect"
)

type waitq struct{ first, last unsafe.Pointer }

// hchan has the fields that the article prints. Add timer and bubble, both
// pointers, to make it as large as the runtime's of Go 1.26.
type hchan struct {
	qcount, dataqsiz uint
	buf              unsafe.Pointer
	elemsize         uint16
	closed           uint32
	elemtype         unsafe.Pointer
	sendx, recvx     uint
	recvq, sendq     waitq
	lock             uintptr
}

func main() {
	fmt.Println("the copy:     ", unsafe.Sizeof(hchan{}))

	step, err := inspect.Look("c", make(chan int))
	if err != nil {
		fmt.Println(err)
		return
	}
	last := step.Fields[len(step.Fields)-1]
	fmt.Println("the runtime's:", last.Offset+last.Size)
}
