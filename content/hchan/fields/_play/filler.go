// What seven bytes of filler do
// 七个字节的填充有什么用

package main

import (
	"fmt"
	"unsafe"
)

// plain has two counters side by side.
type plain struct{ qcount, sendx uint64 }

// filled is the article's idea. Alignment rounds 8+7 up to 16.
type filled struct {
	qcount uint64
	_      [7]byte
	sendx  uint64
}

// apart puts a line of 64 bytes between the beginnings of the two.
type apart struct {
	qcount uint64
	_      [56]byte
	sendx  uint64
}

func main() {
	var p plain
	var f filled
	var a apart
	fmt.Println("plain: ", unsafe.Offsetof(p.sendx), "of", unsafe.Sizeof(p))
	fmt.Println("filled:", unsafe.Offsetof(f.sendx), "of", unsafe.Sizeof(f))
	fmt.Println("apart: ", unsafe.Offsetof(a.sendx), "of", unsafe.Sizeof(a))
}
