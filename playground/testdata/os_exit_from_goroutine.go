// os.Exit in a goroutine ends the program.

package main

import (
	"fmt"
	"os"
)

func main() {
	c := make(chan int)
	go func() {
		defer fmt.Println("never")
		fmt.Print("no newline at the end")
		os.Exit(1)
	}()
	<-c
}
