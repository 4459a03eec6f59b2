// Two panics with the same value are told once.

package main

func main() {
	defer func() { panic("again") }()
	panic("again")
}
