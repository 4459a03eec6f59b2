// A select case must be a send or a receive; two defaults; send of a wrong type.

package main

func main() {
	c := make(chan int)
	select {
	case c <- "x":
	default:
	case v := <-c:
	default:
	}
	select {
	case len(c):
	}
	var n int
	<-n
	n <- 1
}
