package main

import "fmt"

func gen(n int) (c chan int) {
	c = make(chan int)
	go func() {
		for i := range n {
			c <- i
		}
		close(c)
	}()
	return
}
func acc(k int) (n int, s []string) {
	n += k
	s = append(s, fmt.Sprint(k))
	if k == 3 {
		return n * 10, nil
	}
	return
}
func rec(n int) (s string) {
	if n > 0 {
		s += fmt.Sprint(n) + rec(n-1)
	}
	return
}
func both() (a, b int) {
	defer func() { a, b = b, a }()
	a = 1
	return a + 1, 7
}
func cl() (f func() int) {
	x := 0
	f = func() int { x++; return x }
	return
}

func main() {
	var cs []chan int
	for i := range 3 {
		cs = append(cs, gen(i+1))
	}
	for _, c := range cs {
		for v := range c {
			fmt.Print(v, " ")
		}
		fmt.Print("| ")
	}
	fmt.Println()
	for i := range 5 {
		n, s := acc(i)
		fmt.Println(n, s)
	}
	fmt.Println(rec(4))
	fmt.Println(both())
	f, g := cl(), cl()
	fmt.Println(f(), f(), g())
}
