package main

import (
	"bytes"
	"os"
)

func main() {
	line := bytes.Repeat([]byte("x"), 1<<20)
	for range 1 << 10 {
		os.Stdout.Write(line)
	}
	panic("at the end")
}
