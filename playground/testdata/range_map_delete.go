// Deleting while ranging: each remaining key is seen at most once.

package main

import "fmt"

func main() {
	m := map[int]bool{}
	for i := range 10 {
		m[i] = true
	}
	n := 0
	for k := range m {
		delete(m, k)
		n++
	}
	fmt.Println(n, len(m))
	for i := range 4 {
		m[i] = true
	}
	for k := range m {
		for j := range 4 {
			if j != k {
				delete(m, j)
			}
		}
	}
	fmt.Println(len(m))
	clear(m)
	fmt.Println(m)
}
