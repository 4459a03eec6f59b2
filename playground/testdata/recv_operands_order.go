// Receives in one expression happen from left to right.

package main

import "fmt"

func main() {
	c := make(chan int, 6)
	for i := 1; i <= 6; i++ {
		c <- i
	}
	fmt.Println(<-c*100 + <-c*10 + <-c)
	a := [3]int{<-c, <-c, <-c}
	fmt.Println(a)
	for i := 1; i <= 4; i++ {
		c <- i
	}
	x, y := <-c, <-c
	m := map[int]int{<-c: <-c}
	fmt.Println(x, y, m)
}
