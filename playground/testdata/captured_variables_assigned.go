// A captured variable follows each way of assigning to it.

package main

import "fmt"

type t struct{ a int }

func main() {
	x, s, v := 1, "a", t{1}
	show := func() { fmt.Print(x, s, v.a, " ") }
	x = -x
	show()
	x, s = 5, s+"b"
	show()
	x <<= 2
	x++
	show()
	c := make(chan int, 2)
	c <- 7
	c <- 8
	x = <-c
	show()
	select {
	case x = <-c:
	}
	show()
	for x = range 3 {
	}
	show()
	for x, s = range map[int]string{40: "m"} {
	}
	show()
	var i any = 60
	x, _ = i.(int)
	v = t{2}
	show()
	p := &v
	p.a = 3
	show()
	*p = t{4}
	show()
	x, v.a = func() (int, int) { return 70, 5 }()
	show()
	m := map[string]int{"k": 80}
	var ok bool
	x, ok = m["k"]
	show()
	s = fmt.Sprint(ok)
	show()
	fmt.Println()
}
