// Receives in if, for and switch headers.

package main

import "fmt"

func main() {
	c := make(chan int, 10)
	for i := range 10 {
		c <- i
	}
	close(c)
	if v, ok := <-c; ok && v == 0 {
		fmt.Println("first", v)
	}
	for v := <-c; v < 4; v = <-c {
		fmt.Print(v, " ")
	}
	fmt.Println()
	switch v := <-c; {
	case v > 4:
		fmt.Println("more than 4:", v)
	default:
		fmt.Println("not more")
	}
	switch <-c {
	case 6:
		fmt.Println("six")
	case 7:
		fmt.Println("seven")
	}
	for v, ok := <-c; ok; v, ok = <-c {
		fmt.Print(v, ";")
	}
	fmt.Println()
}
