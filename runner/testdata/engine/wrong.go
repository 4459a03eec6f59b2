package main

import "net/http"

func main() {
	x := 1
}
