// Workers wait for jobs, main waits for results: nobody moves.

package main

import "fmt"

func worker(jobs <-chan int, results chan<- int) {
	for j := range jobs {
		results <- j * 2
	}
}

func main() {
	jobs, results := make(chan int), make(chan int)
	for range 3 {
		go worker(jobs, results)
	}
	jobs <- 1
	fmt.Println(<-results)
	fmt.Println(<-results)
}
