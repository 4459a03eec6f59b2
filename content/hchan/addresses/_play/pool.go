// A pipeline that passes addresses
// 传递地址的流水线

package main

import "fmt"

type frame [4096]byte

func main() {
	free := make(chan *frame, 2) // who holds a frame owns it
	for range cap(free) {
		free <- new(frame)
	}

	filled, sum := make(chan *frame), make(chan int)
	go func() {
		total := 0
		for f := range filled {
			total += int(f[0])
			free <- f // and must not touch it any more
		}
		sum <- total
	}()

	for i := range 100 {
		f := <-free // waits while both frames are in use
		f[0] = byte(i)
		filled <- f
	}
	close(filled)
	fmt.Println("sum", <-sum, "from", len(free), "frames")
}
