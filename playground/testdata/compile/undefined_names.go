// Names that do not exist: variable, function, method, field, type, package member.

package main

import (
	"fmt"
	"os"
)

type t struct{ a int }

func main() {
	fmt.Println(x)
	g()
	var v t
	v.b = 1
	v.m()
	var w missing
	fmt.Printn(w)
	os.Exit(0)
}
