// What stands at 0x18
// 0x18 处是什么

package main

import (
	"fmt"
	"unsafe"
)

func main() {
	c := make(chan int, 4)
	hchan := *(*unsafe.Pointer)(unsafe.Pointer(&c)) // which a channel is
	word := func(offset int) uint64 {
		return *(*uint64)(unsafe.Add(hchan, offset))
	}

	c <- 1
	c <- 2
	fmt.Printf("at 0x00: %#x, qcount\n", word(0x00))
	fmt.Printf("at 0x08: %#x, dataqsiz\n", word(0x08))
	fmt.Printf("at 0x18: %#x, no address but elemsize\n", word(0x18))
	close(c)
	fmt.Printf("at 0x18: %#x, and closed in the upper half\n", word(0x18))
}
