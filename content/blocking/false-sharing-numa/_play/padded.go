// How far apart two counters lie
// 两个计数器相隔多远

package main

import (
	"fmt"
	"sync/atomic"
	"unsafe"
)

type counter struct{ n atomic.Int64 }

// padded fills a line of 64 bytes. Its alignment is still that of an int64.
type padded struct {
	n atomic.Int64
	_ [64 - unsafe.Sizeof(atomic.Int64{})]byte
}

func main() {
	near, far := new([2]counter), new([2]padded)
	fmt.Println("size      ", unsafe.Sizeof(near[0]), unsafe.Sizeof(far[0]))
	fmt.Println("alignment ", unsafe.Alignof(near[0]), unsafe.Alignof(far[0]))
	fmt.Println("near apart", distance(&near[0].n, &near[1].n))
	fmt.Println("far apart ", distance(&far[0].n, &far[1].n))
}

func distance(a, b *atomic.Int64) uintptr {
	return uintptr(unsafe.Pointer(b)) - uintptr(unsafe.Pointer(a))
}
