// A hundred megabytes in small pieces, most of them garbage.

package main

import "fmt"

func main() {
	var keep [][]byte
	total := 0
	for i := range 1000 {
		b := make([]byte, 100_000)
		total += len(b)
		if i%50 == 0 {
			keep = append(keep, b)
		}
	}
	fmt.Println(total, len(keep))
}
