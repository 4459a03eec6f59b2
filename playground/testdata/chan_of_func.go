// Functions travel through channels together with what they have captured.

package main

import "fmt"

func main() {
	jobs := make(chan func() string, 3)
	for i, word := range []string{"a", "b", "c"} {
		jobs <- func() string { return fmt.Sprint(i, word) }
	}
	close(jobs)
	for job := range jobs {
		fmt.Println(job())
	}
	one := make(chan func(int) int, 1)
	one <- func(n int) int { return n + 1 }
	fmt.Println((<-one)(41))
}
