// select{} in main with nobody else is a deadlock.

package main

import "fmt"

func main() {
	fmt.Println("about to block for ever")
	select {}
}
