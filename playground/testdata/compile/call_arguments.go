// Too few and too many arguments, results used wrongly.

package main

func f(a int, b string) {}

func main() {
	f(1)
	f(1, "x", 2)
	f("x", 1)
	v := f(1, "a")
	make(chan int)
	len("abc")
	1 + 2
}
