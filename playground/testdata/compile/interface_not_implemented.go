// A type that lacks a method, or has it on the pointer.

package main

import "fmt"

type speaker interface{ speak() string }
type dog struct{}

func (d *dog) speak() string { return "" }

type cat struct{}

func (cat) speak(loud bool) string { return "" }

func main() {
	var s speaker = dog{}
	s = cat{}
	s = &dog{}
	s = 5
	_ = s.(fmt.Stringer)
	_ = s.(cat)
}
