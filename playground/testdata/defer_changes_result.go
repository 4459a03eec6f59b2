// A deferred closure may change a named result.

package main

import "fmt"

func double(n int) (r int) {
	defer func() { r *= 2 }()
	r = n
	return r + 1
}

func plain(n int) int {
	r := n
	defer func() { r *= 2 }()
	return r + 1
}

func caught() (s string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught %v", r)
		}
	}()
	s = "before"
	panic("x")
}

func both() (a, b int) {
	defer func() { a, b = b, a }()
	return 1, 2
}

func main() {
	fmt.Println(double(5), plain(5))
	fmt.Println(caught())
	fmt.Println(both())
}
