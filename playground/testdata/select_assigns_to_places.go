// A receive case assigns to a field, a dereference, a map entry with ok, an element of another type.

package main

import "fmt"

type t struct {
	v  any
	ok bool
}

func main() {
	c := make(chan int, 8)
	for i := range 6 {
		c <- i + 1
	}
	var x t
	p, m, oks, a := new(int), map[string]int{}, map[string]bool{}, [3]int{}
	i := 1
	for n := range 5 {
		switch n {
		case 0:
			select {
			case x.v, x.ok = <-c:
			}
		case 1:
			select {
			case *p = <-c:
			default:
			}
		case 2:
			select {
			case m["k"], oks["k"] = <-c:
			case <-(chan int)(nil):
			}
		case 3:
			select {
			case a[i], _ = <-c:
			default:
			}
		case 4:
			select {
			case _, x.ok = <-c:
			default:
			}
		}
	}
	fmt.Println(x, *p, m, oks, a, len(c))
	close(c)
	<-c
	select {
	case x.v, x.ok = <-c:
		fmt.Println(x)
	}
}
