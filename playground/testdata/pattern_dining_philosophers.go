// Five philosophers, the last takes the forks the other way round.

package main

import (
	"fmt"
	"sync"
)

func main() {
	forks := make([]chan struct{}, 5)
	for i := range forks {
		forks[i] = make(chan struct{}, 1)
		forks[i] <- struct{}{}
	}
	meals := make([]int, 5)
	var wg sync.WaitGroup
	for i := range 5 {
		a, b := forks[i], forks[(i+1)%5]
		if i == 4 {
			a, b = b, a
		}
		wg.Go(func() {
			for range 20 {
				<-a
				<-b
				meals[i]++
				b <- struct{}{}
				a <- struct{}{}
			}
		})
	}
	wg.Wait()
	fmt.Println(meals)
}
