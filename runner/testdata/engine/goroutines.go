package main

import "fmt"

func main() {
	gate := make(chan bool)
	for range 1_000_000 {
		go func() { <-gate }()
	}
	close(gate)
	fmt.Println("started")
}
