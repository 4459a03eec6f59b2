// Wrong verbs, missing and extra arguments name the type.

package main

import "fmt"

type name string
type color int
type point struct{ X, Y int }

func (c color) String() string { return "color" }

func main() {
	fmt.Printf("%d\n", name("x"))
	fmt.Printf("%s %t\n", 5, name("y"))
	fmt.Printf("%x %z\n", name("hi"), color(2))
	fmt.Printf("%d %s\n", point{1, 2}, point{3, 4})
	fmt.Printf("%v\n", color(3), color(4))
	fmt.Printf("%s %s\n", name("only one"))
	fmt.Printf("%t %t\n", []name{"a"}, map[name]color{"k": 1})
	fmt.Printf("%T %T %T %[1]T\n", name(""), []point{}, func(color) name { return "" })
	fmt.Printf("%5.1f|%-8q|%+v|%#x\n", 3.14159, name("q"), point{1, -1}, name("hex"))
}
