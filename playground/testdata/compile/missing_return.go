// A function that may end without return.

package main

import "fmt"

func pick(c chan int) int {
	select {
	case v := <-c:
		return v
	default:
	}
}

func forever() int {
	for {
	}
}

func branch(n int) int {
	if n > 0 {
		return 1
	} else if n < 0 {
		return -1
	}
}

func main() { fmt.Println(pick(nil), forever(), branch(1)) }
