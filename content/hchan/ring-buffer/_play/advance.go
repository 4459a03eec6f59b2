// Three ways round a ring
// 沿环前进的三种办法

package main

import "fmt"

//go:noinline
func remainder(i, n uint) uint { return (i + 1) % n }

//go:noinline
func mask(i, n uint) uint { return (i + 1) & (n - 1) }

//go:noinline
func reset(i, n uint) uint {
	if i++; i == n {
		return 0
	}
	return i
}

func main() {
	for _, n := range []uint{4, 6} {
		fmt.Println("capacity", n)
		walk("remainder", n, remainder)
		walk("mask", n, mask)
		walk("reset", n, reset)
	}
}

func walk(name string, n uint, next func(i, n uint) uint) {
	fmt.Printf("  %-9s", name)
	for i, step := uint(0), 0; step < 8; step++ {
		fmt.Print(" ", i)
		i = next(i, n)
	}
	fmt.Println()
}
