// Work is handed out to several workers; each item is done once.

package main

import "fmt"

func main() {
	in := make(chan int)
	var outs []<-chan int
	for range 4 {
		out := make(chan int)
		go func() {
			defer close(out)
			for v := range in {
				out <- 1 << v
			}
		}()
		outs = append(outs, out)
	}
	go func() {
		defer close(in)
		for i := range 16 {
			in <- i
		}
	}()
	bits := make(chan int)
	for _, out := range outs {
		go func() {
			or := 0
			for v := range out {
				or |= v
			}
			bits <- or
		}()
	}
	all, sum := 0, 0
	for range outs {
		v := <-bits
		all |= v
		sum += v
	}
	fmt.Printf("%x %x\n", all, sum)
}
