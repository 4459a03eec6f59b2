// An unbounded queue between two channels, by a nil-able output case.

package main

import "fmt"

func unbounded(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		var buf []int
		for in != nil || len(buf) > 0 {
			var to chan int
			var head int
			if len(buf) > 0 {
				to, head = out, buf[0]
			}
			select {
			case v, ok := <-in:
				if !ok {
					in = nil
					break
				}
				buf = append(buf, v)
			case to <- head:
				buf = buf[1:]
			}
		}
	}()
	return out
}

func main() {
	in := make(chan int)
	out := unbounded(in)
	for i := range 1000 {
		in <- i
	}
	close(in)
	n, ok := 0, true
	for v := range out {
		ok = ok && v == n
		n++
	}
	fmt.Println(n, ok)
}
