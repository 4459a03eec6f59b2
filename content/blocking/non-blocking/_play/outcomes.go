// What default does not prevent
// default 挡不住的事

package main

import "fmt"

func main() {
	var none chan int
	closed := make(chan int)
	close(closed)

	attempt("nil", none)
	attempt("empty, nobody waits", make(chan int))
	attempt("room for one", make(chan int, 1))
	attempt("closed", closed)
}

func attempt(what string, c chan int) {
	fmt.Printf("%-20s", what)
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("| send panics:", r)
		}
	}()

	select {
	case v, ok := <-c:
		fmt.Print("| receives ", v, " ", ok, " ")
	default:
		fmt.Print("| no receive ")
	}
	select {
	case c <- 1:
		fmt.Println("| sends")
	default:
		fmt.Println("| no send")
	}
}
