// A fixed number of workers; results are put in order by their index.

package main

import (
	"fmt"
	"sync"
)

type job struct{ id, n int }
type result struct {
	job
	sum int
}

func worker(jobs <-chan job, results chan<- result, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		r := result{job: j}
		for i := 1; i <= j.n; i++ {
			r.sum += i
		}
		results <- r
	}
}

func main() {
	jobs, results := make(chan job, 4), make(chan result)
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go worker(jobs, results, &wg)
	}
	go func() {
		for i, n := range []int{10, 100, 1000, 5, 0, 7} {
			jobs <- job{i, n}
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	sums := make([]int, 6)
	for r := range results {
		sums[r.id] = r.sum
	}
	fmt.Println(sums)
}
