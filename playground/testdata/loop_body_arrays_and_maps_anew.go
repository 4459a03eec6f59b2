// An array or a map that a loop's body defines is a new variable each time.

package main

import "fmt"

func main() {
	var shows []func()
	var arrays []*[2]int
	for i := range 3 {
		pair := [2]int{i, i}
		seen := map[int]bool{i: true}
		list := []int{i}
		arrays = append(arrays, &pair)
		shows = append(shows, func() {
			pair[0] += 10
			seen[100+i] = true
			list = append(list, 7)
			fmt.Println(pair, len(seen), list)
		})
	}
	for range 2 {
		for _, show := range shows {
			show()
		}
	}
	for _, a := range arrays {
		fmt.Println(*a)
	}
}
