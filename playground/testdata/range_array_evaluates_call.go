// range over an array by its index only: len(array) is constant unless there is a call or a receive.

package main

import "fmt"

func array() [3]int { fmt.Print("called "); return [3]int{} }

func pointer() *[2]int { fmt.Print("called "); return nil }

func main() {
	for i := range array() {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for range pointer() {
		fmt.Print("* ")
	}
	fmt.Println()
	c := make(chan [2]int, 2)
	c <- [2]int{1, 2}
	for i := range <-c {
		fmt.Print(i, " ")
	}
	fmt.Println(len(c))
	n := 0
	for _, v := range array() {
		n += v
	}
	fmt.Println(n)
}
