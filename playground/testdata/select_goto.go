// goto leaves a select.

package main

import "fmt"

func main() {
	c := make(chan int, 1)
	n := 0
again:
	n++
	c <- n
	select {
	case v := <-c:
		if v < 3 {
			goto again
		}
		fmt.Println("stopped at", v)
	}
	goto end
end:
	fmt.Println("n", n)
}
