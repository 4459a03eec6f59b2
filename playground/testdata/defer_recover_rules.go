// recover works only when called directly by a deferred function.

package main

import "fmt"

func helper() any { return recover() }

func try(name string, deferred func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "passed on:", r)
		}
	}()
	defer deferred()
	panic(name)
}

func main() {
	try("direct", func() { fmt.Println("direct:", recover()) })
	try("helper", func() { fmt.Println("helper:", helper()) })
	try("nested", func() { func() { fmt.Println("nested:", recover()) }() })
	try("deferred twice", func() {
		defer func() { fmt.Println("inner:", recover()) }()
	})
	fmt.Println("no panic:", recover())
}
