// Channels in arrays, slices and maps: index expressions are operands of send and receive.

package main

import "fmt"

func main() {
	var cs [3]chan int
	for i := range cs {
		cs[i] = make(chan int, 1)
	}
	for i := range cs {
		cs[i] <- i * 100
	}
	copied := cs
	fmt.Println(<-copied[2], <-cs[1], <-cs[0], cs == copied)
	grid := make([][]chan string, 2)
	for i := range grid {
		grid[i] = []chan string{make(chan string, 1), make(chan string, 1)}
	}
	grid[1][0] <- "deep"
	fmt.Println(<-grid[1][0], len(grid[1][0]))
	m := map[string]chan int{"a": make(chan int, 1)}
	m["a"] <- 5
	v, ok := <-m["a"], m["b"] == nil
	fmt.Println(v, ok)
}
