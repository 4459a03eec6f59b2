// Channels compare by identity and may be keys of a map.

package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	c := a
	fmt.Println(a == b, a == c, a != nil)
	names := map[chan int]string{a: "a", b: "b"}
	fmt.Println(names[c], names[b], len(names))
	var x, y any = a, c
	fmt.Println(x == y)
	var r <-chan int = a
	fmt.Println(r == a)
	set := map[any]bool{a: true}
	fmt.Println(set[c], set[b])
}
