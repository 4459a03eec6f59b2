// Sends of receives, to received channels, in for and if headers, in init and post statements.

package main

import "fmt"

func main() {
	a, b := make(chan int, 4), make(chan int, 4)
	a <- 5
	b <- <-a
	cc := make(chan chan int, 2)
	cc <- a
	(<-cc) <- 9
	fmt.Println(<-a, <-b)
	for a <- 0; len(a) < 4; a <- len(a) {
		fmt.Print(len(a), " ")
	}
	fmt.Println(len(a))
	if b <- 3; len(b) == 1 {
		fmt.Println("sent in if:", <-b)
	}
	switch b <- 4; <-b {
	case 4:
		fmt.Println("sent in switch")
	}
	cc <- b
	close(<-cc)
	_, ok := <-b
	fmt.Println(ok)
	m := map[string]chan<- int{"a": a}
	<-a
	m["a"] <- <-a + <-a
	fmt.Println(<-a, <-a)
}
