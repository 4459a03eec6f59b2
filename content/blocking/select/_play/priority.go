// Ask for the preferred one first
// 先问优先的那个

package main

import "fmt"

// next returns an urgent message if there is one, else whatever comes first.
func next(urgent, normal <-chan string) string {
	select {
	case m := <-urgent:
		return m
	default:
	}
	select {
	case m := <-urgent:
		return m
	case m := <-normal:
		return m
	}
}

func main() {
	urgent, normal := make(chan string, 2), make(chan string, 2)
	normal <- "normal 1"
	normal <- "normal 2"
	urgent <- "urgent 1"
	urgent <- "urgent 2"
	for range 4 {
		fmt.Println(next(urgent, normal))
	}
}
