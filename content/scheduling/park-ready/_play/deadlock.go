// Everybody waits for somebody else
// 人人都在等别人

package main

import "fmt"

func main() {
	jobs, results := make(chan int), make(chan int)
	go func() {
		for job := range jobs {
			results <- job * job // nobody takes the first result …
		}
		close(results)
	}()

	for job := range 3 {
		jobs <- job // … so nobody takes the second job
	}
	close(jobs)

	for result := range results {
		fmt.Println(result)
	}
}
