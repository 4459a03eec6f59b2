// A panic in one operand does not undo what the calls beside it printed.

package main

import "fmt"

func say(s string) int {
	fmt.Println(s)
	return 1
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var p *struct{ n int }
	var m map[string]int
	none := []int{}
	five, zero := 5, 0
	try("element", func() { none[five] = say("value of the element") })
	try("field", func() { p.n = say("value of the field") })
	try("map", func() { m["a"] = say("value of the entry") })
	try("divide", func() { fmt.Println(say("dividend") / zero) })
	try("index", func() { fmt.Println(none[say("index")]) })
	try("argument", func() { fmt.Println(say("first"), none[five:]) })
}
