// A panic in any goroutine that nobody recovers ends the program.

package main

import "fmt"

func main() {
	fmt.Println("start")
	defer fmt.Println("main's deferred calls do not run")
	done := make(chan bool)
	go func() {
		defer fmt.Println("deferred in the goroutine runs")
		var m map[string]int
		m["x"] = 1
		close(done)
	}()
	<-done
	fmt.Println("not reached")
}
