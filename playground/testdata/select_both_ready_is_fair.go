// With two ready cases each is taken sometimes: neither count is zero.

package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	close(a)
	close(b)
	var na, nb int
	for range 2000 {
		select {
		case <-a:
			na++
		case <-b:
			nb++
		}
	}
	fmt.Println(na+nb, na > 500, nb > 500)
}
