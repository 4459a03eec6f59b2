// Each case has its own scope.

package main

import "fmt"

func main() {
	c := make(chan int, 2)
	v := "outer"
	c <- 1
	select {
	case v := <-c:
		v++
		{
			v := fmt.Sprint("inner ", v)
			fmt.Println(v)
		}
		fmt.Println(v)
	}
	fmt.Println(v)
	var n int
	c <- 5
	select {
	case n = <-c:
		c := n * 2
		fmt.Println(c)
	}
	fmt.Println(n, len(c))
}
