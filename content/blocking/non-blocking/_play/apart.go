// Two looks are not one
// 看两眼不等于看一眼

package main

import "fmt"

func holds(c chan string) bool {
	select {
	case token := <-c:
		c <- token // there is room: it was just taken out
		return true
	default:
		return false
	}
}

func main() {
	left, right := make(chan string, 1), make(chan string, 1)
	right <- "token" // at every moment one of the two has it

	inLeft := holds(left)
	left <- <-right // what another goroutine may do between the two looks
	inRight := holds(right)
	fmt.Println("apart: left", inLeft, "right", inRight)

	select { // both channels are locked during this look
	case token := <-left:
		fmt.Println("together:", token, "in left")
	case token := <-right:
		fmt.Println("together:", token, "in right")
	default:
		fmt.Println("together: not found")
	}
}
