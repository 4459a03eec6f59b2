// A program without a main function.

package main

import "fmt"

func start() { fmt.Println("nobody calls this") }
