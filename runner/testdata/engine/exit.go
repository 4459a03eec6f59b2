package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("not printed")
	go func() { select {} }()
	n, err := os.Stdin.Read(make([]byte, 1))
	fmt.Fprintln(os.Stderr, len(os.Args), os.Getenv("HOME"), n, err)
	os.Exit(3)
}
