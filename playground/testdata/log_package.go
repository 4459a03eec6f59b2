// log writes to standard error; Fatal exits with 1, Panic panics.

package main

import (
	"errors"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("prog: ")
	log.Println("a line")
	log.Printf("n=%d", 3)
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		log.Panicln("panics", 1)
	}()
	l := log.New(os.Stdout, "[x] ", log.Lmsgprefix)
	l.Print("to stdout")
	defer fmt.Println("not run")
	log.Fatalf("fatal: %v", errors.New("e"))
}
