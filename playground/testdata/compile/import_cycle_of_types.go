// Invalid recursive types and initialisation cycles.

package main

import "fmt"

type t struct{ inner t }

type ok struct{ inner *ok }

var a = b + 1
var b = f()

func f() int { return a }

func main() { fmt.Println(t{}, ok{}) }
