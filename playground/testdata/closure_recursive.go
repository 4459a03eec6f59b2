// A closure calls itself through its variable; two call each other.

package main

import "fmt"

func main() {
	var fact func(n uint64) uint64
	fact = func(n uint64) uint64 {
		if n < 2 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(20))
	var even, odd func(int) bool
	even = func(n int) bool { return n == 0 || odd(n-1) }
	odd = func(n int) bool { return n != 0 && even(n-1) }
	fmt.Println(even(10), odd(10))
	old := fact
	fact = func(n uint64) uint64 { return 0 }
	fmt.Println(old(5))
}
