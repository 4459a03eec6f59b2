// Change it after it was sent
// 发出之后再修改

package main

import "fmt"

func main() {
	values := make(chan [2]int, 1)
	pointers := make(chan *[2]int, 1)
	slices := make(chan []int, 1)
	anything := make(chan any, 1)

	data := [2]int{1, 2}
	values <- data
	pointers <- &data
	slices <- data[:]
	anything <- data // the conversion to any makes the copy

	data[0] = 99

	fmt.Println("value    ", <-values)
	fmt.Println("pointer  ", *<-pointers)
	fmt.Println("slice    ", <-slices)
	fmt.Println("interface", <-anything)
}
