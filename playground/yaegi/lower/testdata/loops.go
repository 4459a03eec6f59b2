package main

import "fmt"

func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func find(n int) int {
outer:
	for i := range upTo(10) {
		for j := range upTo(10) {
			if i*j > n {
				return i
			}
			if j > i {
				continue outer
			}
		}
	}
	return -1
}

func main() {
	var fs []func()
	for i := 0; i < 3; i++ {
		fs = append(fs, func() { fmt.Println(i) })
	}
	for i, s := range []string{"a", "b"} {
		fs = append(fs, func() { fmt.Println(i, s) })
	}
	for _, f := range fs {
		f()
	}
	for i, r := range "aé" {
		fmt.Println(i, r)
	}
	fmt.Println(find(20))
}
