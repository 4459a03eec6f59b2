// range copies an array, keeps a slice's length, and sees changes of a slice's elements.

package main

import "fmt"

func main() {
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 100
		if i == 2 {
			fmt.Println("array copy:", v)
		}
	}
	for i, v := range &a {
		a[2] = 200
		if i == 2 {
			fmt.Println("through pointer:", v)
		}
	}
	s := []int{1, 2, 3}
	n := 0
	for i := range s {
		s = append(s, i)
		n++
	}
	fmt.Println(n, s)
	for i, v := range s[:3] {
		s[i+1] = v * 10
	}
	fmt.Println(s)
	for i := range len("héé") {
		fmt.Print(i)
	}
	for i, r := range "hé\xffz" {
		fmt.Print(" ", i, ":", r)
	}
	fmt.Println()
}
