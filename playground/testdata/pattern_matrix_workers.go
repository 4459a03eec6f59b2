// A matrix product, a goroutine per row.

package main

import (
	"fmt"
	"sync"
)

type matrix [][]float64

func mul(a, b matrix) matrix {
	c := make(matrix, len(a))
	var wg sync.WaitGroup
	for i := range a {
		c[i] = make([]float64, len(b[0]))
		wg.Add(1)
		go func(row []float64) {
			defer wg.Done()
			for j := range row {
				for k, v := range a[i] {
					row[j] += v * b[k][j]
				}
			}
		}(c[i])
	}
	wg.Wait()
	return c
}

func main() {
	a := matrix{{1, 2}, {3, 4}, {5, 6}}
	b := matrix{{1, 0, 2}, {0.5, 1, -1}}
	for _, row := range mul(a, b) {
		fmt.Println(row)
	}
}
